import type { JsonObject, JsonValue } from '@flowsmith/flow-model';

/** A value as people type it: strings without quotes, everything else as JSON. */
export function textOfJson(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

/**
 * The other way round. A place that held a string stays a string while it is typed in; numbers, booleans, lists and
 * objects are recognised where such a value stood before, or where the text can be nothing else.
 */
export function parseLoose(text: string, before: JsonValue | undefined): JsonValue {
  const structured = /^\s*[[{]/.test(text);
  if (typeof before === 'string' && !structured) return text;
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

/** A key that is not taken yet: `field`, `field_2`… */
export function freeKey(object: JsonObject, base = 'field'): string {
  if (!Object.hasOwn(object, base)) return base;
  let number = 2;
  while (Object.hasOwn(object, `${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}
