import type { FlowDocument } from '../document/index.ts';
import { refusals } from './messages.ts';
import { moveListItem } from './moveListItem.ts';
import { refuse } from './parts/draft.ts';
import { screenNamed } from './parts/screens.ts';
import type { EditResult } from './types.ts';

/** Moves a screen to another place in the order of the flow. `index` is where it stands afterwards. Routes stay. */
export function moveScreen(
  doc: FlowDocument,
  { id, index }: { readonly id: string; readonly index: number },
): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const entry = screenNamed(doc.value, id);
  return entry === undefined
    ? refuse(refusals.unknownScreen(id))
    : moveListItem(doc, { from: entry.path, index });
}
