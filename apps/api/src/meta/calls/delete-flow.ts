import type { Graph } from '../graph.ts';
import { MetaError } from '../meta-error.ts';
import { expectSuccess } from './answers.ts';

/**
 * Deletes a draft. One that is gone already counts as done.
 * @throws MetaError `delete-published` when it was ever published.
 */
export async function deleteFlow(graph: Graph, flowId: string): Promise<void> {
  try {
    expectSuccess(await graph.call({ method: 'DELETE', path: [flowId], repeatable: true }));
  } catch (error) {
    if (!(error instanceof MetaError) || error.kind !== 'not-found') throw error;
  }
}
