import type { JsonObject, JsonValue } from '../document/types.ts';
import { resolveValue } from '../expressions/resolveValue.ts';
import type { Scope } from '../expressions/types.ts';
import { inputsOf } from '../outline/index.ts';
import type { ComponentEntry, ScreenEntry } from '../outline/index.ts';
import { isComponentType } from '../spec/index.ts';
import type { ComponentType } from '../spec/types.ts';
import { inputValue } from './inputValue.ts';
import { objectOr, own } from './json.ts';
import { resolveProps } from './props.ts';

const DRAWN = { drawn: true };

/** An input of a screen, in any branch. */
export interface ScreenInput {
  readonly name: string;
  readonly type: ComponentType;
  readonly component: JsonObject;
  readonly form?: JsonObject;
}

const known = new WeakMap<JsonObject, readonly ScreenInput[]>();

/** Every named input of a screen, whether on display or not. */
export function screenInputs(entry: ScreenEntry): readonly ScreenInput[] {
  let inputs = known.get(entry.screen);
  if (inputs === undefined) known.set(entry.screen, (inputs = findInputs(entry)));
  return inputs;
}

function findInputs(entry: ScreenEntry): readonly ScreenInput[] {
  const inputs: ScreenInput[] = [];
  for (const found of inputsOf(entry.screen, entry.path)) {
    const { name, type } = found.component;
    if (typeof name !== 'string' || !isComponentType(type)) continue;
    const form = formAround(found);
    inputs.push({ name, type, component: found.component, ...(form === undefined ? {} : { form }) });
  }
  return inputs;
}

/** Start values of a screen's inputs: `init-values` of their Form or their own `init-value` (Flow JSON reference, 7.1). */
export function initialValues(entry: ScreenEntry, scope: Scope, version: string): JsonObject {
  const values: [string, JsonValue][] = [];
  for (const input of screenInputs(entry)) {
    const raw = startValue(input, 'init-values', 'init-value', scope, version);
    if (raw === undefined || isMedia(input.type)) continue;
    const value = inputValue(input.type, raw, resolveProps(input.component, scope, version));
    if (value !== undefined) values.push([input.name, value]);
  }
  return Object.fromEntries(values);
}

/** Nobody can put files into a picker but the person (Flow JSON 7.1). */
function isMedia(type: ComponentType): boolean {
  return type === 'PhotoPicker' || type === 'DocumentPicker';
}

/** Error texts that the flow gives its inputs: `error-messages` of their Form or their own `error-message`. */
export function givenErrors(
  entry: ScreenEntry,
  scope: Scope,
  version: string,
): { readonly [name: string]: string } {
  const errors: [string, string][] = [];
  for (const input of screenInputs(entry)) {
    const given = startValue(input, 'error-messages', 'error-message', scope, version);
    const text = typeof given === 'string' ? given : Object.values(errorParts(given))[0];
    if (text !== undefined && text.trim() !== '') errors.push([input.name, text]);
  }
  return Object.fromEntries(errors);
}

function startValue(
  { name, component, form }: ScreenInput,
  mapProperty: 'init-values' | 'error-messages',
  ownProperty: 'init-value' | 'error-message',
  scope: Scope,
  version: string,
): JsonValue | undefined {
  const map = form?.[mapProperty];
  const whole = typeof map === 'string' ? resolveValue(map, scope, version, DRAWN) : map;
  const raw = own(objectOr(whole), name) ?? component[ownProperty];
  return raw === undefined ? undefined : resolveValue(raw, scope, version, DRAWN);
}

/** The error texts that the flow gives the parts of an input: the ends of a range, or single files (Flow JSON 7.1). */
export function givenErrorParts(
  input: ScreenInput,
  scope: Scope,
  version: string,
): { readonly [part: string]: string } | undefined {
  const parts = errorParts(startValue(input, 'error-messages', 'error-message', scope, version));
  return Object.keys(parts).length === 0 ? undefined : parts;
}

function errorParts(value: JsonValue | undefined): { readonly [part: string]: string } {
  const texts = Object.entries(objectOr(value)).filter(
    (part): part is [string, string] => typeof part[1] === 'string' && part[1].trim() !== '',
  );
  return Object.fromEntries(texts);
}

function formAround(entry: ComponentEntry): JsonObject | undefined {
  for (let at = entry.parent; at !== undefined; at = at.parent) if (at.type === 'Form') return at.component;
  return undefined;
}
