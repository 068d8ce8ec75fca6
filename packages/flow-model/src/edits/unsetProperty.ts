import { removeValue, type FlowDocument } from '../document/index.ts';
import type { Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { done, refuse } from './parts/draft.ts';
import { at } from './parts/values.ts';
import type { EditResult } from './types.ts';

/** Removes one property, so that its default holds. Nothing happens when it is not there. */
export function unsetProperty(doc: FlowDocument, { path }: { readonly path: Path }): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  if (path.length === 0) return refuse(refusals.noSuchPlace());
  return done(at(doc.value, path) === undefined ? [] : removeValue(doc, path));
}
