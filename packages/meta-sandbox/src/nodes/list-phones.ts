import type { JsonObject } from '@flowsmith/flow-model';
import type { CallContext } from '../graph/context.ts';
import type { FieldRequest } from '../graph/parse-fields.ts';
import type { WabaNode } from '../state/schema.ts';
import { listNodes, listRequestOf, nestedListRequestOf } from './list-nodes.ts';
import { phoneType } from './phone.ts';
import { requestedFields } from './read-node.ts';

/** The phone numbers of an account. `request` is absent when the list is an edge of its own. */
export function listPhones(
  waba: WabaNode,
  request: FieldRequest | undefined,
  context: CallContext,
): Promise<JsonObject> {
  const phones = context.sandbox.world.all('phone').filter((phone) => phone.wabaId === waba.id);
  const position = new Map(phones.map((phone, index) => [phone.id, phones.length - index]));
  const list =
    request === undefined ? listRequestOf(context, requestedFields(context)) : nestedListRequestOf(request);
  return listNodes(phoneType, phones, (phone) => position.get(phone.id) ?? 0, list, context);
}
