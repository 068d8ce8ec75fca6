import type { FlowDocument } from '../document/index.ts';
import type { JsonValue, Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { done, refuse } from './parts/draft.ts';
import { setMember } from './parts/setMember.ts';
import type { EditResult } from './types.ts';

/**
 * Sets one value anywhere in a flow: a property of a component, a screen, an action, a list item, or the flow itself.
 * A new key is written where the spec has it; missing objects on the way are created. Nothing else changes, also not
 * what refers to the old value: names and ids are changed by `renameField`, `renameDataField` and `renameScreen`.
 *
 * @example setProperty(doc, { path: ['screens', 0, 'title'], value: 'Welcome' })
 */
export function setProperty(
  doc: FlowDocument,
  { path, value }: { readonly path: Path; readonly value: JsonValue },
): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const edits = setMember(doc, path, value);
  return edits === undefined ? refuse(refusals.noSuchPlace()) : done(edits);
}
