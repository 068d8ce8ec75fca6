import type { JsonValue } from '../document/types.ts';

/** Deeper values are no kit. */
const MAX_DEPTH = 200;

/** Whether a value is plain JSON. Members that are `undefined` count as absent. */
export function isJsonValue(value: unknown, depth = 0): value is JsonValue {
  if (depth > MAX_DEPTH) return false;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      if (Array.isArray(value)) return value.every((item) => isJsonValue(item, depth + 1));
      return Object.values(value).every((member) => member === undefined || isJsonValue(member, depth + 1));
    default:
      return false;
  }
}
