import { isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import type { ComponentType } from '../spec/types.ts';
import type { Reference, TypeLookup, ValueType } from './types.ts';

/** What can be referred to on one screen. */
export interface ScreenDeclarations {
  /** The screen's data model: field name to definition. */
  readonly data: JsonObject;
  /** Inputs by name. */
  readonly inputs: ReadonlyMap<string, JsonObject>;
}

/**
 * Answers the static type of references seen from one screen, for `typeOf`.
 * @param current declarations of the screen the text stands on
 * @param other declarations of the screen with this id; `undefined` when there is none
 */
export function typesOfScreens(
  current: ScreenDeclarations,
  other: (screenId: string) => ScreenDeclarations | undefined,
): TypeLookup {
  return (reference: Reference) => {
    const screen = reference.screen === undefined ? current : other(reference.screen);
    if (screen === undefined) return undefined;
    return reference.root === 'data'
      ? declaredType(screen.data, reference.segments)
      : formType(screen.inputs, reference.segments);
  };
}

/**
 * Type of a field of a data model (Flow JSON reference, 2.4); `undefined` when it is not declared,
 * also for steps into lists, which Meta refuses.
 */
export function declaredType(dataModel: JsonObject, segments: readonly string[]): ValueType | undefined {
  let fields: JsonValue | undefined = dataModel;
  let definition: JsonValue | undefined;
  for (const segment of segments) {
    if (!isJsonObject(fields) || !Object.hasOwn(fields, segment)) return undefined;
    definition = fields[segment];
    fields = isJsonObject(definition) ? definition['properties'] : undefined;
  }
  if (!isJsonObject(definition)) return definition === undefined ? undefined : 'unknown';
  const type = definition['type'];
  return typeof type === 'string' ? (TYPE_NAMES.get(type) ?? 'unknown') : 'unknown';
}

/** Static type of an input's value (Flow JSON reference, 7.2); `undefined` for components without a value. */
export function inputValueType(component: JsonObject): ValueType | undefined {
  const type = component['type'];
  if (type === 'TextInput') return NUMERIC_INPUTS.has(component['input-type']) ? 'number' : 'string';
  if (type === 'CalendarPicker') return calendarType(component['mode']);
  return typeof type === 'string' ? INPUT_TYPES.get(type) : undefined;
}

const TYPE_NAMES: ReadonlyMap<string, ValueType> = new Map([
  ['string', 'string'],
  ['number', 'number'],
  ['integer', 'integer'],
  ['boolean', 'boolean'],
  ['array', 'array'],
  ['object', 'object'],
]);

const NUMERIC_INPUTS: ReadonlySet<JsonValue | undefined> = new Set(['number', 'passcode']);

const INPUTS: { readonly [type in ComponentType]?: ValueType } = {
  TextArea: 'string',
  CheckboxGroup: 'array',
  ChipsSelector: 'array',
  RadioButtonsGroup: 'string',
  Dropdown: 'string',
  OptIn: 'boolean',
  DatePicker: 'string',
  PhotoPicker: 'array',
  DocumentPicker: 'array',
  NavigationList: 'string',
};
const INPUT_TYPES: ReadonlyMap<string, ValueType> = new Map(Object.entries(INPUTS));

function formType(
  inputs: ReadonlyMap<string, JsonObject>,
  segments: readonly string[],
): ValueType | undefined {
  const [name = '', ...rest] = segments;
  const component = inputs.get(name);
  const type = component === undefined ? undefined : inputValueType(component);
  if (rest.length === 0) return type;
  const isRange = type === 'object' || type === 'unknown';
  return isRange && rest.length === 1 && (rest[0] === 'start-date' || rest[0] === 'end-date')
    ? 'string'
    : undefined;
}

function calendarType(mode: JsonValue | undefined): ValueType {
  if (mode === 'range') return 'object';
  return mode === undefined || mode === 'single' ? 'string' : 'unknown';
}
