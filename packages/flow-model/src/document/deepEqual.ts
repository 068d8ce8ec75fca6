import { isJsonArray, isJsonObject } from './tree.ts';
import type { JsonValue } from './types.ts';

/** Whether two JSON values are the same, down to the order of their keys (`0` and `-0` differ). Shared parts cost nothing. */
export function deepEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (isJsonArray(a)) {
    return isJsonArray(b) && a.length === b.length && a.every((item, index) => deepEqual(item, b[index]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  const others = Object.keys(b);
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && deepEqual(a[key], b[key]))
  );
}
