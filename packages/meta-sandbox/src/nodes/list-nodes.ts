import type { JsonObject } from '@flowsmith/flow-model';
import type { CallContext } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { DEFAULT_LIMIT, MAX_LIMIT, paginate, pagingOf } from '../graph/paging.ts';
import type { PageRequest } from '../graph/paging.ts';
import { callArgument } from '../graph/parse-fields.ts';
import type { FieldRequest } from '../graph/parse-fields.ts';
import type { GraphNode } from '../state/schema.ts';
import type { NodeType } from './node-type.ts';
import { readNode } from './read-node.ts';

/** How a list is asked for: by the query of its edge, or nested in the fields of its node. */
export interface ListRequest {
  readonly page: PageRequest;
  readonly fields: readonly FieldRequest[] | undefined;
}

/** Reads one page of nodes (Graph API 1.6). `keyOf` falls along the list. */
export async function listNodes<N extends GraphNode>(
  type: NodeType<N>,
  items: readonly N[],
  keyOf: (item: N) => number,
  request: ListRequest,
  context: CallContext,
): Promise<JsonObject> {
  const page = paginate(items, keyOf, request.page);
  const data: JsonObject[] = [];
  for (const item of page.items) data.push(await readNode(type, item, request.fields, context));
  const paging = pagingOf(page, context.url);
  return { data, ...(paging !== undefined && { paging }) };
}

/** The list request in the query of an edge. */
export function listRequestOf(
  context: CallContext,
  fields: readonly FieldRequest[] | undefined,
): ListRequest {
  const { parameters } = context;
  const limit = parameters.integer('limit', 1) ?? DEFAULT_LIMIT;
  return {
    page: {
      limit: Math.min(limit, MAX_LIMIT),
      after: parameters.text('after'),
      before: parameters.text('before'),
    },
    fields,
  };
}

/** The list request in a nested field: `flows.limit(5){id,name}`. */
export function nestedListRequestOf(request: FieldRequest): ListRequest {
  const limit = callArgument(request, 'limit') ?? String(DEFAULT_LIMIT);
  if (!/^[1-9]\d{0,5}$/.test(limit)) throw graphErrors.parameterType('limit', 'a whole number of at least 1');
  return {
    page: {
      limit: Math.min(Number(limit), MAX_LIMIT),
      after: callArgument(request, 'after'),
      before: callArgument(request, 'before'),
    },
    fields: request.fields,
  };
}
