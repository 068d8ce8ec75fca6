import type { JsonArray, JsonObject, JsonValue, Path } from '../../document/types.ts';

/** Whether a value is an object (and no array). */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is an array. */
export function isList(value: JsonValue | undefined): value is JsonArray {
  return Array.isArray(value);
}

/** The value at a path; only own members count. */
export function at(value: JsonValue | undefined, path: Path): JsonValue | undefined {
  let current = value;
  for (const step of path) {
    if (isList(current)) current = typeof step === 'number' ? current[step] : undefined;
    else if (isObject(current)) current = Object.hasOwn(current, step) ? current[step] : undefined;
    else return undefined;
  }
  return current;
}

/** The object at a path, if there is one. */
export function objectAt(value: JsonValue | undefined, path: Path): JsonObject | undefined {
  const found = at(value, path);
  return isObject(found) ? found : undefined;
}

/** The array at a path, if there is one. */
export function listAt(value: JsonValue | undefined, path: Path): JsonArray | undefined {
  const found = at(value, path);
  return isList(found) ? found : undefined;
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export function sameValue(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

/** A copy of a JSON value in which every string went through `change`; unchanged parts are shared. */
export function mapStrings(value: JsonValue, change: (text: string) => string): JsonValue {
  if (typeof value === 'string') return change(value);
  if (isList(value)) {
    const items = value.map((item) => mapStrings(item, change));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  return isObject(value) ? mapMembers(value, (member) => mapStrings(member, change)) : value;
}

/** A copy of an object with other members, or the object itself when none changed. */
export function mapMembers(
  object: JsonObject,
  change: (member: JsonValue, key: string) => JsonValue,
): JsonObject {
  const entries = Object.entries(object).flatMap(([key, member]): [string, JsonValue][] =>
    member === undefined ? [] : [[key, change(member, key)]],
  );
  return entries.every(([key, member]) => member === object[key]) ? object : Object.fromEntries(entries);
}

/** Deeper than any flow; what nests further is not looked at. */
const MAX_DEPTH = 500;

/** An object somewhere in a value. */
export interface FoundObject {
  readonly object: JsonObject;
  readonly path: Path;
}

/** Every object in a value, itself included, that passes a test, in document order. */
export function findObjects(
  value: JsonValue | undefined,
  test: (object: JsonObject) => boolean,
  start: Path = [],
): readonly FoundObject[] {
  const found: FoundObject[] = [];
  const steps: (string | number)[] = [...start];
  const walk = (current: JsonValue | undefined): void => {
    if (steps.length > MAX_DEPTH) return;
    if (isObject(current) && test(current)) found.push({ object: current, path: [...steps] });
    const members: Iterable<[string | number, JsonValue | undefined]> = isList(current)
      ? current.entries()
      : Object.entries(isObject(current) ? current : {});
    for (const [key, member] of members) {
      steps.push(key);
      walk(member);
      steps.pop();
    }
  };
  walk(value);
  return found;
}

/** The objects at some paths; places without one are left out. */
export function objectsAt(value: JsonValue | undefined, paths: readonly Path[]): readonly JsonObject[] {
  return paths.map((path) => objectAt(value, path)).filter((object) => object !== undefined);
}
