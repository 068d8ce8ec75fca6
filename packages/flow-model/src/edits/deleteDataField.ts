import { removeValue, type FlowDocument } from '../document/index.ts';
import { refusals } from './messages.ts';
import { payloadsFor } from './parts/dataPayloads.ts';
import { Draft, refuse } from './parts/draft.ts';
import { screenNamed } from './parts/screens.ts';
import { objectAt } from './parts/values.ts';
import type { EditResult } from './types.ts';

/**
 * Removes a field from the data of a screen, and what fills it: its key in the payloads of `navigate` actions that lead
 * to the screen and of `update_data` on it. References to it stay for the list of problems. The data model itself goes
 * with its last field.
 */
export function deleteDataField(
  doc: FlowDocument,
  { screen, name }: { readonly screen: string; readonly name: string },
): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const entry = screenNamed(doc.value, screen);
  if (entry === undefined) return refuse(refusals.unknownScreen(screen));
  const model = objectAt(entry.screen, ['data']);
  if (model === undefined || !Object.hasOwn(model, name)) return refuse(refusals.noSuchField(screen, name));
  const draft = new Draft(doc);
  for (const { object, path } of payloadsFor(doc.value, entry).toReversed()) {
    if (Object.hasOwn(object, name) && objectAt(draft.value, path) !== undefined) {
      draft.apply(removeValue(draft.doc, [...path, name]));
    }
  }
  const last = Object.keys(model).length === 1;
  draft.apply(removeValue(draft.doc, [...entry.path, 'data', ...(last ? [] : [name])]));
  return draft.finish();
}
