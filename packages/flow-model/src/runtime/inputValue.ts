import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import type { ComponentType } from '../spec/types.ts';
import { optionIds } from './checks/choice.ts';
import { stringsOf } from './json.ts';

type Normalise = (value: JsonValue, props: JsonObject) => JsonValue | undefined;

/** Turns what a flow or a host supplies into the value that an input of a type holds (Flow JSON reference, 7.2). */
const normalisers: { readonly [type in ComponentType]?: Normalise } = {
  TextInput: asText,
  TextArea: asText,
  CheckboxGroup: asIds,
  ChipsSelector: asIds,
  RadioButtonsGroup: asOption,
  Dropdown: asOption,
  OptIn: (value) => (typeof value === 'boolean' ? value : undefined),
  DatePicker: asText,
  CalendarPicker: asDays,
  PhotoPicker: asFiles,
  DocumentPicker: asFiles,
  NavigationList: asId,
};

/** Whether a component of this type holds a value. */
export function holdsValue(type: ComponentType): boolean {
  return Object.hasOwn(normalisers, type);
}

/** The value of an input in its run-time form, or `undefined` when `value` makes no sense there. */
export function inputValue(
  type: ComponentType,
  value: JsonValue | undefined,
  props: JsonObject,
): JsonValue | undefined {
  return value === undefined || value === null ? undefined : normalisers[type]?.(value, props);
}

/** What some phones send for an input that nobody touched (Flow JSON 7.4); `undefined` where none is known to. */
export function emptyValue(type: ComponentType, component: JsonObject): JsonValue | undefined {
  switch (type) {
    case 'TextInput':
    case 'TextArea':
    case 'RadioButtonsGroup':
    case 'Dropdown':
    case 'DatePicker':
      return '';
    case 'CalendarPicker':
      return component['mode'] === undefined || component['mode'] === 'single' ? '' : undefined;
    case 'CheckboxGroup':
    case 'ChipsSelector':
    case 'PhotoPicker':
    case 'DocumentPicker':
      return [];
    case 'OptIn':
      return false;
    default:
      return undefined;
  }
}

/** Numbers become texts, as an input of digits holds them. */
function asText(value: JsonValue): JsonValue | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
}

function asId(value: JsonValue): JsonValue | undefined {
  if (isJsonArray(value)) return stringsOf(value)[0];
  return asText(value);
}

/** An id of the list, unless the list is still empty: other ids are dropped (Flow JSON 5.10). */
function asOption(value: JsonValue, props: JsonObject): JsonValue | undefined {
  const id = asId(value);
  const ids = optionIds(props);
  return typeof id === 'string' && (ids.length === 0 || ids.includes(id)) ? id : undefined;
}

/** One day as text, or both ends of a range (Flow JSON 5.15). */
function asDays(value: JsonValue, props: JsonObject): JsonValue | undefined {
  if (props['mode'] === 'range') return isJsonObject(value) ? value : undefined;
  return asText(value);
}

/** Ids in the order of the list; ids that it does not know are dropped, unless it is still empty. */
function asIds(value: JsonValue, props: JsonObject): JsonValue | undefined {
  const chosen = typeof value === 'string' ? [value] : isJsonArray(value) ? stringsOf(value) : undefined;
  const ids = optionIds(props);
  return chosen === undefined || ids.length === 0 ? chosen : ids.filter((id) => chosen.includes(id));
}

function asFiles(value: JsonValue): JsonValue | undefined {
  return isJsonArray(value) ? value.filter((file) => isJsonObject(file)) : undefined;
}
