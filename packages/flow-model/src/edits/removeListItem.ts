import { removeValue, type FlowDocument } from '../document/index.ts';
import type { Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { done, refuse } from './parts/draft.ts';
import { splitPath } from './parts/paths.ts';
import { at } from './parts/values.ts';
import type { EditResult } from './types.ts';

/** Removes an item of a plain list. The list itself stays, also when it becomes empty. */
export function removeListItem(doc: FlowDocument, { path }: { readonly path: Path }): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  if (splitPath(path) === undefined || at(doc.value, path) === undefined)
    return refuse(refusals.noSuchPlace());
  return done(removeValue(doc, path));
}
