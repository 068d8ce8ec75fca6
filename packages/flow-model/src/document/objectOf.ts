import type { JsonObject, JsonValue } from './types.ts';

/** The object that `JSON.parse` makes of these members: the last of equal keys counts, and `__proto__` is a key like others. */
export function objectOf(
  keys: readonly string[],
  values: readonly JsonValue[],
): { readonly value: JsonObject; readonly duplicates: boolean } {
  const value: { [key: string]: JsonValue } = {};
  let duplicates = false;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? '';
    const member = values[index] ?? null;
    if (Object.hasOwn(value, key)) duplicates = true;
    if (key === '__proto__') {
      Object.defineProperty(value, key, {
        value: member,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    } else {
      value[key] = member;
    }
  }
  return { value, duplicates };
}
