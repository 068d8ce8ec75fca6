import { removeValue, type FlowDocument } from '../document/index.ts';
import type { JsonObject } from '../document/types.ts';
import { refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { screenNamed } from './parts/screens.ts';
import { setMember } from './parts/setMember.ts';
import { objectAt } from './parts/values.ts';
import type { EditResult } from './types.ts';

/** A field of a screen's data and what it should say. */
export interface SetDataField {
  /** Id of the screen. */
  readonly screen: string;
  readonly name: string;
  /** All keys of the definition: `type`, `items`, `properties`, `__example__`, and any other that should stay. */
  readonly definition: JsonObject;
}

/** Changes what a data field is. Only keys of the definition that differ are touched. */
export function setDataField(doc: FlowDocument, { screen, name, definition }: SetDataField): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const entry = screenNamed(doc.value, screen);
  if (entry === undefined) return refuse(refusals.unknownScreen(screen));
  const path = [...entry.path, 'data', name];
  const model = objectAt(entry.screen, ['data']);
  if (model === undefined || !Object.hasOwn(model, name)) return refuse(refusals.noSuchField(screen, name));
  const draft = new Draft(doc);
  const current = objectAt(doc.value, path);
  if (current === undefined) {
    draft.apply(setMember(doc, path, definition) ?? []);
    return draft.finish();
  }
  for (const [key, value] of Object.entries(definition)) {
    if (value !== undefined) draft.apply(setMember(draft.doc, [...path, key], value) ?? []);
  }
  for (const key of Object.keys(current)) {
    if (definition[key] === undefined) draft.apply(removeValue(draft.doc, [...path, key]));
  }
  return draft.finish();
}
