import type { JsonObject, JsonValue } from '../../document/types.ts';
import { emptyValue, typeNameOf } from './navigatePayload.ts';
import { isList, isObject, mapMembers } from './values.ts';

/** Types of a data field. */
export type DataType = 'string' | 'number' | 'boolean' | 'object' | 'array';

/** The definition of a data field (Flow JSON reference, screen data model), its inner shape read off the example. */
export function definitionOf(type: DataType, example: JsonValue = emptyValue(type)): JsonObject {
  return { type, ...shapeOf(type, example), __example__: example };
}

/** What a list or object holds. A list of unlike or no items is described by what they share. */
export function shapeOf(type: DataType, example: JsonValue): JsonObject {
  if (type === 'array') return { items: itemsOf(isList(example) ? example : []) };
  if (type === 'object') return { properties: mapMembers(isObject(example) ? example : {}, describe) };
  return {};
}

function describe(value: JsonValue): JsonObject {
  const type = typeNameOf(value);
  return { type, ...shapeOf(type, value) };
}

/** Most lists feed `data-source`, whose items need an id and a title. */
const OPTION = { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' } } } as const;

function itemsOf(items: readonly JsonValue[]): JsonObject {
  const [first] = items;
  if (first === undefined) return OPTION;
  if (!isObject(first)) return describe(first);
  const shared = Object.entries(first).filter(([key]) =>
    items.every((item) => isObject(item) && Object.hasOwn(item, key)),
  );
  return describe(
    Object.fromEntries(shared.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  );
}
