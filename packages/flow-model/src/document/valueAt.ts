import { isJsonArray, isJsonObject } from './tree.ts';
import type { JsonValue, Path } from './types.ts';

/** The value at a path, `undefined` when there is none. Own keys only: `__proto__` finds a member of that name or nothing. */
export function valueAt(value: JsonValue | undefined, path: Path): JsonValue | undefined {
  let current = value;
  for (const step of path) {
    if (typeof step === 'number') current = isJsonArray(current) ? current[step] : undefined;
    else current = isJsonObject(current) && Object.hasOwn(current, step) ? current[step] : undefined;
  }
  return current;
}
