import { renameKey, type FlowDocument } from '../document/index.ts';
import type { Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { done, refuse } from './parts/draft.ts';
import { at, objectAt } from './parts/values.ts';
import type { EditResult } from './types.ts';

/**
 * Renames the key at the end of `path`: a case of a Switch, a key of a payload or of a Form's maps. It keeps its place
 * and value. Data fields and inputs have renames of their own, which carry references.
 */
export function renameMapKey(
  doc: FlowDocument,
  { path, key }: { readonly path: Path; readonly key: string },
): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const owner = objectAt(doc.value, path.slice(0, -1));
  if (owner === undefined || at(doc.value, path) === undefined) return refuse(refusals.noSuchPlace());
  if (path.at(-1) === key) return done([]);
  if (key.trim() === '') return refuse(refusals.blankName());
  if (Object.hasOwn(owner, key)) return refuse(refusals.nameTaken(key));
  return done(renameKey(doc, path, key), [[...path.slice(0, -1), key]]);
}
