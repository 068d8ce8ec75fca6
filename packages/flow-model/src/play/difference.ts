import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonValue, Path } from '../document/types.ts';
import { own } from '../runtime/json.ts';

/** The first place in which two JSON values differ. What is not there is `undefined`. */
export interface Difference {
  readonly path: Path;
  readonly expected?: JsonValue;
  readonly actual?: JsonValue;
}

/**
 * Compares JSON values; the order of keys does not matter. `undefined` when they are the same.
 * @param partly objects of `actual` may have more members than those of `expected`
 */
export function differenceOf(
  expected: JsonValue | undefined,
  actual: JsonValue | undefined,
  partly = false,
  path: Path = [],
): Difference | undefined {
  if (isJsonObject(expected) && isJsonObject(actual)) {
    const keys = new Set([...Object.keys(expected), ...(partly ? [] : Object.keys(actual))]);
    return firstOf(keys, (key) => differenceOf(own(expected, key), own(actual, key), partly, [...path, key]));
  }
  if (isJsonArray(expected) && isJsonArray(actual)) {
    const indexes = Array.from({ length: Math.max(expected.length, actual.length) }, (_, index) => index);
    return firstOf(indexes, (index) =>
      differenceOf(expected[index], actual[index], partly, [...path, index]),
    );
  }
  if (expected === actual) return undefined;
  return {
    path,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
  };
}

/** Whether `whole` holds `part`: every member of its objects, deeply; lists must be the same. */
export function holds(whole: JsonValue, part: JsonValue): boolean {
  return differenceOf(part, whole, true) === undefined;
}

function firstOf<T>(
  items: Iterable<T>,
  compare: (item: T) => Difference | undefined,
): Difference | undefined {
  for (const item of items) {
    const found = compare(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
