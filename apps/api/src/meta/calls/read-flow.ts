import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, graphId, validationErrors } from './answers.ts';

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined)
  .catch(undefined);

/** A flow as Meta describes it; states and categories that are not known yet pass. */
export const metaFlow = z
  .object({
    id: graphId,
    name: z.string(),
    status: z.string(),
    categories: z.array(z.string()).catch([]),
    validation_errors: validationErrors,
    json_version: optionalText,
    data_api_version: optionalText,
    endpoint_uri: optionalText,
  })
  .transform((flow) => ({
    id: flow.id,
    name: flow.name,
    status: flow.status,
    categories: flow.categories,
    validationErrors: flow.validation_errors,
    jsonVersion: flow.json_version,
    dataApiVersion: flow.data_api_version,
    endpointUri: flow.endpoint_uri,
  }));

/** A flow at Meta. */
export type MetaFlow = z.output<typeof metaFlow>;

/** Fields of {@link metaFlow}, as the API wants them named. */
export const FLOW_FIELDS =
  'id,name,status,categories,validation_errors,json_version,data_api_version,endpoint_uri';

/** @throws MetaError `not-found` when there is no such flow, or none for this token. */
export async function readFlow(graph: Graph, flowId: string): Promise<MetaFlow> {
  const answer = await graph.call({
    method: 'GET',
    path: [flowId],
    query: { fields: FLOW_FIELDS },
    repeatable: true,
  });
  return expectShape(metaFlow, answer);
}
