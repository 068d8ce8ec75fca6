import { insertChildren, writeValue } from './children.ts';
import { containerAt } from './containerAt.ts';
import type { FlowDocument } from './document.ts';
import { setValue } from './setValue.ts';
import type { JsonValue, Path, TextEdit } from './types.ts';

/**
 * Text edits that add a member to an object, before the member `beforeKey` or at the end. A member that exists already
 * gets the value where it stands; an object that does not exist yet is created.
 */
export function insertMember(
  document: FlowDocument,
  objectPath: Path,
  key: string,
  value: JsonValue,
  beforeKey?: string,
): TextEdit[] {
  const object = containerAt(document, objectPath);
  if (object?.node.kind !== 'object' || object.node.keys.includes(key)) {
    return setValue(document, [...objectPath, key], value);
  }
  const before = beforeKey === undefined ? -1 : object.node.keys.indexOf(beforeKey);
  const write = writeValue(document, object, value, -1);
  return insertChildren(document, object, before < 0 ? object.node.children.length : before, [
    (indent, style) => `${JSON.stringify(key)}${style.colon}${write(indent, style)}`,
  ]);
}
