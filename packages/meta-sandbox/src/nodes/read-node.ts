import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import type { CallContext } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { parseFields } from '../graph/parse-fields.ts';
import type { FieldRequest } from '../graph/parse-fields.ts';
import type { GraphNode } from '../state/schema.ts';
import type { NodeType } from './node-type.ts';

/** The fields that a request asks for, `undefined` when it leaves the choice to us. */
export function requestedFields(context: CallContext): readonly FieldRequest[] | undefined {
  const text = context.parameters.text('fields');
  return text === undefined || text.trim() === '' ? undefined : parseFields(text);
}

/** Reads the asked fields of a node, and its `id` in any case (Graph API 11.2). Throws 100 for an unknown field. */
export async function readNode<N extends GraphNode>(
  type: NodeType<N>,
  node: N,
  fields: readonly FieldRequest[] | undefined,
  context: CallContext,
): Promise<JsonObject> {
  const requests = fields ?? type.defaults.map((name) => ({ name, calls: [], fields: undefined }));
  const answer: Record<string, JsonValue> = {};
  for (const request of requests) {
    if (request.name === 'id') continue;
    const reader = Object.hasOwn(type.fields, request.name) ? type.fields[request.name] : undefined;
    if (reader === undefined) throw graphErrors.unknownField(request.name, type.name);
    const value = await reader(node, request, context);
    if (value !== undefined) answer[request.name] = value;
  }
  return { ...answer, id: node.id };
}

/** Cuts a plain object down to the sub-fields asked for. */
export function pick(value: JsonObject, fields: readonly FieldRequest[] | undefined): JsonObject {
  if (fields === undefined) return value;
  const names = new Set(fields.map((field) => field.name));
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.has(name)));
}
