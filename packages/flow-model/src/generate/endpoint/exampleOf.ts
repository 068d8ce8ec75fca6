import { isJsonArray, isJsonObject } from '../../document/index.ts';
import type { JsonObject, JsonValue } from '../../document/index.ts';
import { dataModelOf } from '../../outline/index.ts';
import { membersOf } from '../code/targets.ts';

/** Data that a screen could show: the examples of its data model, and the simplest value where there is none. */
export function exampleOf(screen: JsonObject): JsonObject {
  return Object.fromEntries(
    membersOf(dataModelOf(screen) ?? {}).map(([key, schema]) => [key, valueOf(schema)]),
  );
}

function valueOf(schema: JsonValue): JsonValue {
  if (!isJsonObject(schema)) return '';
  const { __example__: example, type, enum: values, properties } = schema;
  if (example !== undefined) return example;
  if (isJsonArray(values) && values[0] !== undefined) return values[0];
  switch (type) {
    case 'number':
    case 'integer':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return isJsonObject(properties)
        ? Object.fromEntries(membersOf(properties).map(([key, member]) => [key, valueOf(member)]))
        : {};
    default:
      return '';
  }
}
