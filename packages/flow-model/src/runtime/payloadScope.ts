import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import type { Scope, ScreenValues } from '../expressions/types.ts';
import { currentScreen, scopeOf } from './context.ts';
import type { FlowContext } from './context.ts';
import { emptyValue } from './inputValue.ts';
import { screenInputs } from './initialValues.ts';
import type { RuntimeState } from './types.ts';

/** Where files go: they travel in two shapes (Flow JSON reference, 8.6). */
export type MediaDestination = keyof typeof KEYS;

/** Keys of a media object by its destination. */
const KEYS = {
  endpoint: ['media_id', 'cdn_url', 'file_name', 'encryption_metadata'],
  message: ['file_name', 'mime_type', 'sha256', 'id'],
} as const;

/**
 * What the payload of an action can refer to. The values of media pickers have the shape of their destination: a host may
 * thus put objects with the keys of both shapes into a picker; objects that have none of the keys stay as they are. Where
 * phones send empty values for inputs that nobody touched, these are there too (Flow JSON 7.4).
 */
export function payloadScope(
  context: FlowContext,
  state: RuntimeState,
  destination?: MediaDestination,
): Scope {
  const id = currentScreen(state);
  const scope = scopeOf(state, id);
  const shaped = <Values extends ScreenValues>(screenId: string, values: Values): Values => {
    const form = shapeForm(context, state, screenId, values.form, destination);
    return form === values.form ? values : { ...values, form };
  };
  const screens = Object.entries(scope.screens).map(
    ([screenId, values]) => [screenId, values === undefined ? undefined : shaped(screenId, values)] as const,
  );
  return { ...shaped(id, scope), screens: Object.fromEntries(screens) };
}

function shapeForm(
  context: FlowContext,
  { habits }: RuntimeState,
  screenId: string,
  form: JsonObject,
  destination: MediaDestination | undefined,
): JsonObject {
  const entry = context.screens.get(screenId);
  if (entry === undefined) return form;
  const changed: [string, JsonValue][] = [];
  for (const { name, type, component } of screenInputs(entry)) {
    const value = Object.hasOwn(form, name) ? form[name] : undefined;
    const isPicker = type === 'PhotoPicker' || type === 'DocumentPicker';
    if (value === undefined) {
      const empty = habits?.untouched === 'empty' ? emptyValue(type, component) : undefined;
      if (empty !== undefined) changed.push([name, empty]);
    } else if (isPicker && destination !== undefined && isJsonArray(value)) {
      changed.push([name, value.map((file) => shapeFile(file, KEYS[destination]))]);
    }
  }
  return changed.length === 0 ? form : { ...form, ...Object.fromEntries(changed) };
}

function shapeFile(file: JsonValue, keys: readonly string[]): JsonValue {
  if (!isJsonObject(file)) return file;
  const kept = Object.entries(file).filter(([key]) => keys.includes(key));
  return kept.some(([key]) => key !== 'file_name') ? Object.fromEntries(kept) : file;
}
