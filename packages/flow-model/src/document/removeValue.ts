import { removeChildren } from './children.ts';
import { containerAt } from './containerAt.ts';
import type { FlowDocument } from './document.ts';
import type { Path, TextEdit } from './types.ts';

/**
 * Text edits that remove a member (with all its duplicates) or an item, with its comma and its line. No edits when there
 * is nothing at the path, for the root, or when the text is broken.
 */
export function removeValue(document: FlowDocument, path: Path): TextEdit[] {
  const step = path.at(-1);
  const parent = step === undefined ? undefined : containerAt(document, path.slice(0, -1));
  if (parent === undefined) return [];
  const { node } = parent;
  return removeChildren(
    parent,
    [...node.children.keys()].filter((index) => (node.kind === 'object' ? node.keys[index] : index) === step),
  );
}
