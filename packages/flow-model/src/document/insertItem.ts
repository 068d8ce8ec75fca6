import { insertChildren, writeValue } from './children.ts';
import { containerAt } from './containerAt.ts';
import type { FlowDocument } from './document.ts';
import { setValue } from './setValue.ts';
import type { JsonValue, Path, TextEdit } from './types.ts';

/**
 * Text edits that put a value before the item at `index` of an array (at the end when there are fewer items). An array
 * that does not exist yet is created. No edits when something else stands there, or the text is broken.
 */
export function insertItem(
  document: FlowDocument,
  arrayPath: Path,
  index: number,
  value: JsonValue,
): TextEdit[] {
  const array = containerAt(document, arrayPath);
  if (array === undefined) return setValue(document, [...arrayPath, 0], value);
  if (array.node.kind !== 'array') return [];
  const at = Math.min(Math.max(0, index), array.node.children.length);
  return insertChildren(document, array, at, [writeValue(document, array, value, Math.max(0, at - 1))]);
}
