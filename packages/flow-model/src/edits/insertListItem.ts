import { insertItem, type FlowDocument } from '../document/index.ts';
import type { JsonValue, Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { done, refuse } from './parts/draft.ts';
import { setMember } from './parts/setMember.ts';
import { at, listAt } from './parts/values.ts';
import type { EditResult } from './types.ts';

/**
 * Adds an item to a plain list: options, images, `sensitive` names, lines of a text. The list is written when it is
 * not there yet. For components use `insertComponent`, which knows where they may stand.
 */
export function insertListItem(
  doc: FlowDocument,
  { into, index, value }: { readonly into: Path; readonly index: number; readonly value: JsonValue },
): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const list = listAt(doc.value, into);
  if (list !== undefined) {
    const place = Math.min(Math.max(0, index), list.length);
    return done(insertItem(doc, into, place, value), [[...into, place]]);
  }
  const edits = at(doc.value, into) === undefined ? setMember(doc, into, [value]) : undefined;
  return edits === undefined ? refuse(refusals.noSuchPlace()) : done(edits, [[...into, 0]]);
}
