import type { Graph } from '../graph.ts';
import { MetaError } from '../meta-error.ts';
import { expectSuccess } from './answers.ts';

/**
 * Takes a published flow out of service, for good. One that is deprecated already counts as done.
 * @throws MetaError `deprecate-draft` when it was never published.
 */
export async function deprecateFlow(graph: Graph, flowId: string): Promise<void> {
  try {
    expectSuccess(await graph.call({ method: 'POST', path: [flowId, 'deprecate'], repeatable: true }));
  } catch (error) {
    if (!(error instanceof MetaError) || error.kind !== 'already-deprecated') throw error;
  }
}
