import type { FlowDocument } from '../document/index.ts';
import type { Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { done, refuse } from './parts/draft.ts';
import { moveTo } from './parts/moveTo.ts';
import { splitPath } from './parts/paths.ts';
import { at, listAt } from './parts/values.ts';
import type { EditResult } from './types.ts';

/** Moves an item within its list. `index` is where it stands afterwards. */
export function moveListItem(
  doc: FlowDocument,
  { from, index }: { readonly from: Path; readonly index: number },
): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const place = splitPath(from);
  const list = place === undefined ? undefined : listAt(doc.value, place.list);
  if (place === undefined || list === undefined || at(doc.value, from) === undefined) {
    return refuse(refusals.noSuchPlace());
  }
  const target = Math.min(Math.max(0, index), list.length - 1);
  const gap = target > place.index ? target + 1 : target;
  return done(moveTo(doc, from, [...place.list, gap]), [[...place.list, target]]);
}
