import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, graphId } from './answers.ts';

/** What Meta keeps about a flow beside its document. */
export interface FlowMetadata {
  readonly name: string;
  readonly categories: readonly string[];
  readonly endpointUri?: string | undefined;
}

/**
 * Makes an empty draft. **Not safe to repeat**: after a failure of unknown outcome look for the name first.
 * @returns the new flow's id.
 * @throws MetaError
 */
export async function createFlow(
  graph: Graph,
  wabaId: string,
  { name, categories, endpointUri }: FlowMetadata,
) {
  const answer = await graph.call({
    method: 'POST',
    path: [wabaId, 'flows'],
    body: { json: { name, categories, ...(endpointUri === undefined ? {} : { endpoint_uri: endpointUri }) } },
    repeatable: false,
  });
  return expectShape(z.object({ id: graphId }), answer).id;
}
