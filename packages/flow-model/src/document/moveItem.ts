import { insertChildren, removeChildren } from './children.ts';
import { containerAt } from './containerAt.ts';
import type { FlowDocument } from './document.ts';
import { hasLineEnd, indentAt } from './style.ts';
import { childOf, childStart, valueStart } from './tree.ts';
import { sortEdits } from './textEdits.ts';
import type { Path, TextEdit } from './types.ts';

/**
 * Text edits that move an array item to another place, in the same or another array. Its bytes stay, only the beginnings
 * of its lines follow the new depth.
 *
 * @param index The item goes before the item that has this index in the target array as it is now; its length means the end.
 * @returns No edits when nothing would change, when the item would go into itself, or when there is no such item or array.
 */
export function moveItem(
  document: FlowDocument,
  fromPath: Path,
  toArrayPath: Path,
  index: number,
): TextEdit[] {
  const from = fromPath.at(-1);
  const source = containerAt(document, fromPath.slice(0, -1));
  const target = containerAt(document, toArrayPath);
  if (typeof from !== 'number' || source?.node.kind !== 'array' || target?.node.kind !== 'array') return [];
  if (!(from in source.node.children) || fromPath.every((step, at) => toArrayPath[at] === step)) return [];
  const at = Math.min(Math.max(0, index), target.node.children.length);
  if (source.offset === target.offset && (at === from || at === from + 1)) return [];
  const start = source.offset + valueStart(source.node, from);
  const text = document.text.slice(start, start + childOf(source.node, from).length);
  const oldIndent = indentAt(document.text, source.offset + childStart(source.node, from));
  const edits = [
    ...removeChildren(source, [from]),
    ...insertChildren(document, target, at, [(indent) => reindent(text, oldIndent, indent)]),
  ];
  return [...sortEdits(edits, document.text.length)];
}

/** Changes the beginnings of all lines but the first. Strings cannot contain line ends, so only blanks are touched. */
function reindent(text: string, before: string, after: string | undefined): string {
  if (after === undefined || before === after || !hasLineEnd(text)) return text;
  return text.replaceAll(/(\r\n|\n|\r)([ \t]*)/g, (line, lineEnd: string, blanks: string) =>
    blanks.startsWith(before) ? lineEnd + after + blanks.slice(before.length) : line,
  );
}
