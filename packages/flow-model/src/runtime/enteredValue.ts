import type { JsonValue } from '../document/types.ts';
import { optionsOf } from './checks/choice.ts';
import { dateValue } from './checks/date.ts';
import { inputValue } from './inputValue.ts';
import { stringsOf } from './json.ts';
import type { Rendered } from './render.ts';

/**
 * What an input holds after a person entered a value; `undefined` when that cannot be entered. Dates may be given as
 * `YYYY-MM-DD` in every version. Options that are disabled stay as they were.
 */
export function enteredValue(
  input: Rendered,
  before: JsonValue | undefined,
  entered: JsonValue | undefined,
  version: string,
): JsonValue | undefined {
  const { type, props } = input;
  const value = inputValue(type, type === 'DatePicker' ? dateValue(entered, version) : entered, props);
  switch (type) {
    case 'RadioButtonsGroup':
    case 'Dropdown':
      return typeof value !== 'string' || value === before || choosable(input).includes(value)
        ? value
        : undefined;
    case 'CheckboxGroup':
    case 'ChipsSelector': {
      if (value === undefined) return undefined;
      const ids = choosable(input);
      const chosen = stringsOf(value).filter((id) => ids.includes(id));
      return inputValue(type, [...chosen, ...stringsOf(before).filter((id) => !ids.includes(id))], props);
    }
    default:
      return value;
  }
}

/** Ids of the options that a person can choose or give up. */
function choosable({ props }: Rendered): readonly string[] {
  return stringsOf(optionsOf(props).map(({ id, enabled }) => (enabled === false ? null : (id ?? null))));
}
