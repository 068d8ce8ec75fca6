import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import type { Scope, ScreenValues } from '../expressions/types.ts';
import type { FlowContext } from './context.ts';
import { screenInputs } from './initialValues.ts';

/** Keys of a media object by its destination (Flow JSON reference, 8.6). */
const KEYS = {
  endpoint: ['media_id', 'cdn_url', 'file_name', 'encryption_metadata'],
  message: ['file_name', 'mime_type', 'sha256', 'id'],
} as const;

/**
 * The scope for a payload, with the values of media pickers in the shape of their destination. A host may thus put
 * objects with the keys of both shapes into a picker; objects that have none of the keys stay as they are.
 */
export function mediaScope(
  context: FlowContext,
  screenId: string,
  scope: Scope,
  destination: keyof typeof KEYS,
): Scope {
  const shaped = <Values extends ScreenValues>(id: string, values: Values): Values => {
    const form = shapeMedia(context, id, values.form, destination);
    return form === values.form ? values : { ...values, form };
  };
  const screens = Object.entries(scope.screens).map(
    ([id, values]) => [id, values === undefined ? undefined : shaped(id, values)] as const,
  );
  return { ...shaped(screenId, scope), screens: Object.fromEntries(screens) };
}

function shapeMedia(
  context: FlowContext,
  screenId: string,
  form: JsonObject,
  destination: keyof typeof KEYS,
): JsonObject {
  const entry = context.screens.get(screenId);
  if (entry === undefined) return form;
  const pickers = screenInputs(entry).filter(
    ({ type, name }) => (type === 'PhotoPicker' || type === 'DocumentPicker') && isJsonArray(form[name]),
  );
  if (pickers.length === 0) return form;
  const files = pickers.map(({ name }) => {
    const value = form[name];
    return [
      name,
      isJsonArray(value) ? value.map((file) => shapeFile(file, KEYS[destination])) : value,
    ] as const;
  });
  return { ...form, ...Object.fromEntries(files) };
}

function shapeFile(file: JsonValue, keys: readonly string[]): JsonValue {
  if (!isJsonObject(file)) return file;
  const kept = Object.entries(file).filter(([key]) => keys.includes(key));
  return kept.some(([key]) => key !== 'file_name') ? Object.fromEntries(kept) : file;
}
