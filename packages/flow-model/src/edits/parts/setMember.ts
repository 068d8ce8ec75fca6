import { insertMember, setValue, type FlowDocument } from '../../document/index.ts';
import type { JsonValue, Path, TextEdit } from '../../document/types.ts';
import { at, isObject, sameValue } from './values.ts';
import { memberAfter, writingOrder } from './writingOrder.ts';

/**
 * Edits that make the value at `path` be `value`. What is new is written at the place that the spec gives it (`type`
 * first, `layout` last); missing objects on the way are created. `undefined` when there is nothing that could hold it.
 */
export function setMember(doc: FlowDocument, path: Path, value: JsonValue): readonly TextEdit[] | undefined {
  if (doc.value === undefined) return undefined;
  const current = at(doc.value, path);
  if (current !== undefined) return sameValue(current, value) ? [] : setValue(doc, path, value);
  const depth = missingFrom(doc.value, path);
  if (depth === undefined) return undefined;
  const parentPath = path.slice(0, depth);
  const parent = at(doc.value, parentPath);
  const key = path[depth];
  if (!isObject(parent) || typeof key !== 'string') return undefined;
  const member = nest(path.slice(depth + 1), value);
  if (member === undefined) return undefined;
  const before = memberAfter(parent, key, writingOrder(doc.value, parentPath));
  return insertMember(doc, parentPath, key, member, before);
}

/** How many steps of a path lead to something. */
function missingFrom(value: JsonValue, path: Path): number | undefined {
  for (let depth = 1; depth <= path.length; depth++) {
    if (at(value, path.slice(0, depth)) === undefined) return depth - 1;
  }
  return undefined;
}

function nest(keys: Path, value: JsonValue): JsonValue | undefined {
  let nested: JsonValue = value;
  for (const key of keys.toReversed()) {
    if (typeof key !== 'string') return undefined;
    nested = { [key]: nested };
  }
  return nested;
}
