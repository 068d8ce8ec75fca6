import { isJsonArray, isJsonObject, type JsonValue, type Path } from '@flowsmith/flow-model';

/** A place where two values differ. `undefined`: there was, or is, nothing. */
export interface Change {
  readonly path: Path;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** More differences than anybody reads; the rest is left out. */
const MOST = 100;

/**
 * Where two values differ, down to the smallest places: members that came, went or changed, items by their index.
 * Parts that are the same object (`===`) are not looked into.
 *
 * @example changesBetween({ a: 1, b: [1] }, { a: 2, b: [1, 5] }) // a: 1 → 2, b[1]: nothing → 5
 */
export function changesBetween(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): readonly Change[] {
  const found: Change[] = [];
  compare(before, after, [], found);
  return found;
}

function compare(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: Path,
  found: Change[],
): void {
  if (before === after || found.length >= MOST) return;
  if (isJsonObject(before) && isJsonObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(memberOf(before, key), memberOf(after, key), [...path, key], found);
    }
  } else if (isJsonArray(before) && isJsonArray(after)) {
    const length = Math.max(before.length, after.length);
    for (let index = 0; index < length && found.length < MOST; index += 1) {
      compare(before[index], after[index], [...path, index], found);
    }
  } else {
    found.push({ path, before, after });
  }
}

function memberOf(object: { readonly [key: string]: JsonValue | undefined }, key: string) {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
