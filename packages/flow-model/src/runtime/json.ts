import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonArray, JsonObject, JsonValue } from '../document/types.ts';

/** The object itself, or an empty one for anything else. */
export function objectOr(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The list itself, or an empty one for anything else. */
export function arrayOr(value: JsonValue | undefined): JsonArray {
  return isJsonArray(value) ? value : [];
}

/** The text itself, or an empty one for anything else. */
export function textOr(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The texts of a list. */
export function stringsOf(value: JsonValue | undefined): readonly string[] {
  return arrayOr(value).filter((item) => typeof item === 'string');
}

/** A member that is the object's own: keys such as `constructor` find nothing. */
export function own<T>(record: { readonly [key: string]: T | undefined }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A copy with one member set, or taken away when `value` is undefined. Safe for a key called `__proto__`. */
export function withMember(object: JsonObject, key: string, value: JsonValue | undefined): JsonObject {
  const others = Object.entries(object).filter(([name]) => name !== key);
  if (value === undefined) return Object.fromEntries(others);
  return Object.hasOwn(object, key)
    ? Object.fromEntries(Object.entries(object).map(([name, old]) => [name, name === key ? value : old]))
    : Object.fromEntries([...others, [key, value]]);
}

/** Whether `path` is `start` or lies inside it. */
export function isInside(path: readonly (string | number)[], start: readonly (string | number)[]): boolean {
  return start.every((step, index) => path[index] === step);
}
