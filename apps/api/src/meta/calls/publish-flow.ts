import type { Graph } from '../graph.ts';
import { expectSuccess } from './answers.ts';

/** Meta calls the flow's endpoint meanwhile. */
const MINUTE = 60_000;

/**
 * Publishes the draft. A repeat of one that worked fails with `publish-state`.
 * @throws MetaError of a kind `publish-…`, or `integrity`, when one of Meta's checks fails.
 */
export async function publishFlow(graph: Graph, flowId: string): Promise<void> {
  expectSuccess(
    await graph.call({ method: 'POST', path: [flowId, 'publish'], repeatable: true, timeoutMs: MINUTE }),
  );
}
