import type { Graph } from '../graph.ts';
import { expectSuccess } from './answers.ts';
import type { FlowMetadata } from './create-flow.ts';

/**
 * Changes name, categories, endpoint or app; what is left out stays. A published flow becomes a draft again.
 * @throws MetaError
 */
export async function updateFlow(
  graph: Graph,
  flowId: string,
  changes: Partial<FlowMetadata> & { readonly applicationId?: string | undefined },
): Promise<void> {
  const { name, categories, endpointUri, applicationId } = changes;
  expectSuccess(
    await graph.call({
      method: 'POST',
      path: [flowId],
      body: { json: { name, categories, endpoint_uri: endpointUri, application_id: applicationId } },
      repeatable: true,
    }),
  );
}
