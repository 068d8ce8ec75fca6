import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, graphId } from './answers.ts';
import type { FlowMetadata } from './create-flow.ts';

/**
 * Makes a draft with the document of another flow. **Not safe to repeat**: after a failure of unknown outcome look for
 * the name first.
 * @returns the new flow's id.
 * @throws MetaError
 */
export async function cloneFlow(
  graph: Graph,
  wabaId: string,
  flowId: string,
  { name, categories, endpointUri }: FlowMetadata,
): Promise<string> {
  const answer = await graph.call({
    method: 'POST',
    path: [wabaId, 'flows'],
    body: {
      json: {
        name,
        categories,
        clone_flow_id: flowId,
        ...(endpointUri === undefined ? {} : { endpoint_uri: endpointUri }),
      },
    },
    repeatable: false,
  });
  return expectShape(z.object({ id: graphId }), answer).id;
}
