import type { JsonObject, JsonValue } from '../../document/types.ts';
import { declaredType, fits, inputValueType, type ValueType } from '../../expressions/index.ts';
import type { ScreenEntry } from '../../outline/index.ts';
import { componentSpec, FIELD_NAME_PATTERN, isComponentType } from '../../spec/index.ts';
import { componentsOf, nameOf, screenNamed } from './screens.ts';
import { isObject, objectAt } from './values.ts';

/** A navigation for which values are needed. */
export interface NavigatePayload {
  readonly from: string;
  readonly to: string;
  /** What the action carried so far. */
  readonly current: JsonObject | undefined;
}

/**
 * What a `navigate` action has to carry: one value for each field of the target's data model (Flow JSON reference,
 * navigate). Values for these fields that are there already stay.
 */
export function navigatePayload(flow: JsonValue, { from, to, current }: NavigatePayload): JsonObject {
  const source = screenNamed(flow, from);
  const target = screenNamed(flow, to);
  const model = objectAt(target?.screen, ['data']) ?? {};
  const had = current ?? {};
  const kept = Object.entries(had).filter(([key]) => Object.hasOwn(model, key));
  const missing = Object.keys(model)
    .filter((key) => !Object.hasOwn(had, key))
    .map((key) => [key, suggest(source, key, model)]);
  return Object.fromEntries([...kept, ...missing]);
}

/** A binding to what the screen has under that name, if its type fits; else an empty value. */
function suggest(source: ScreenEntry | undefined, field: string, model: JsonObject): JsonValue {
  const wanted = declaredType(model, [field]) ?? 'unknown';
  if (source === undefined || !FIELD_NAME_PATTERN.test(field)) return emptyValue(wanted);
  const input = componentsOf(source).find(({ component }) => nameOf(component) === field)?.component;
  const given = input === undefined || isMedia(input) ? undefined : inputValueType(input);
  if (given !== undefined && fits(given, wanted)) return `\${form.${field}}`;
  const declared = declaredType(objectAt(source.screen, ['data']) ?? {}, [field]);
  if (declared !== undefined && fits(declared, wanted)) return `\${data.${field}}`;
  return emptyValue(wanted);
}

/** Photos and documents cannot be handed to another screen. */
function isMedia(component: JsonObject): boolean {
  const type = component['type'];
  return isComponentType(type) && componentSpec(type).input?.valueType === 'media';
}

/** The value of a type that says nothing. `null` is no value in Flow JSON. */
export function emptyValue(type: ValueType): JsonValue {
  switch (type) {
    case 'number':
    case 'integer':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return {};
    case 'string':
    case 'unknown':
      return '';
  }
}

/** The type name that a data model gives a value. */
export function typeNameOf(value: JsonValue): 'string' | 'number' | 'boolean' | 'array' | 'object' {
  if (Array.isArray(value)) return 'array';
  if (isObject(value)) return 'object';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}
