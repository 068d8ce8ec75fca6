import type { FlowDocument } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { FIELD_NAME_PATTERN } from '../spec/index.ts';
import { refusals } from './messages.ts';
import { definitionOf, type DataType } from './parts/dataDefinition.ts';
import { done, refuse } from './parts/draft.ts';
import { screenNamed } from './parts/screens.ts';
import { setMember } from './parts/setMember.ts';
import { objectAt } from './parts/values.ts';
import type { EditResult } from './types.ts';

/** A new field of a screen's data. */
export interface AddDataField {
  /** Id of the screen. */
  readonly screen: string;
  readonly name: string;
  readonly type: DataType;
  /** What the board shows until real data arrives. Default: an empty value of the type. */
  readonly example?: JsonValue;
}

/**
 * Declares a field in the data of a screen, at the end. `items` and `properties` of lists and objects are read off the
 * example. Actions that lead to the screen are left alone: the list of problems says which ones do not send it yet.
 */
export function addDataField(doc: FlowDocument, { screen, name, type, example }: AddDataField): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const entry = screenNamed(doc.value, screen);
  if (entry === undefined) return refuse(refusals.unknownScreen(screen));
  if (name.trim() === '') return refuse(refusals.blankName());
  if (!FIELD_NAME_PATTERN.test(name)) return refuse(refusals.badFieldName(name));
  const model = objectAt(entry.screen, ['data']);
  if (model !== undefined && Object.hasOwn(model, name)) return refuse(refusals.nameTaken(name));
  const definition: JsonObject = definitionOf(type, example);
  const edits = setMember(doc, [...entry.path, 'data', name], definition);
  return edits === undefined ? refuse(refusals.noSuchPlace()) : done(edits);
}
