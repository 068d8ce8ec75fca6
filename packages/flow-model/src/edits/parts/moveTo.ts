import { moveItem, type FlowDocument } from '../../document/index.ts';
import type { Path, TextEdit } from '../../document/types.ts';
import { samePath, splitPath } from './paths.ts';

/** Edits that move an item to a gap: a path whose index counts the gaps of the list as it is before the move. */
export function moveTo(doc: FlowDocument, path: Path, gap: Path): readonly TextEdit[] {
  const from = splitPath(path);
  const to = splitPath(gap);
  if (from === undefined || to === undefined) return [];
  const stays = samePath(from.list, to.list) && (to.index === from.index || to.index === from.index + 1);
  return stays ? [] : moveItem(doc, path, to.list, to.index);
}
