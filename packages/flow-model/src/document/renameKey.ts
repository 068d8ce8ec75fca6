import { removeChildren } from './children.ts';
import { containerAt } from './containerAt.ts';
import type { FlowDocument } from './document.ts';
import { respellString } from './replaceString.ts';
import { childStart, itemAt, keyLength } from './tree.ts';
import type { Path, TextEdit } from './types.ts';

/**
 * Text edits that give a member another key; its place and value stay, earlier duplicates of it go. No edits when there
 * is no such member, or when the object has the new key already: nothing is ever overwritten.
 */
export function renameKey(document: FlowDocument, path: Path, newKey: string): TextEdit[] {
  const key = path.at(-1);
  const object = containerAt(document, path.slice(0, -1));
  if (typeof key !== 'string' || object?.node.kind !== 'object' || object.node.keys.includes(newKey))
    return [];
  const { node, offset } = object;
  const index = node.keys.lastIndexOf(key);
  if (index < 0) return [];
  const duplicates = [...node.keys.keys()].filter((at) => at < index && itemAt(node.keys, at) === key);
  const start = offset + childStart(node, index);
  return [
    ...removeChildren(object, duplicates),
    respellString(document.text, start, keyLength(node, index), key, newKey),
  ];
}
