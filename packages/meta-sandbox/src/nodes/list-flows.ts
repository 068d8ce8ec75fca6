import type { JsonObject } from '@flowsmith/flow-model';
import type { CallContext } from '../graph/context.ts';
import type { FieldRequest } from '../graph/parse-fields.ts';
import type { WabaNode } from '../state/schema.ts';
import { flowType } from './flow.ts';
import { flowsOf } from './flows-of.ts';
import { listNodes, listRequestOf, nestedListRequestOf } from './list-nodes.ts';
import { requestedFields } from './read-node.ts';

/** The flows of an account, newest first. `request` is absent when the list is an edge of its own. */
export function listFlows(
  waba: WabaNode,
  request: FieldRequest | undefined,
  context: CallContext,
): Promise<JsonObject> {
  const flows = flowsOf(context.sandbox.world, waba.id).toSorted((a, b) => b.order - a.order);
  const list =
    request === undefined ? listRequestOf(context, requestedFields(context)) : nestedListRequestOf(request);
  return listNodes(flowType, flows, (flow) => flow.order, list, context);
}
