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
      return typeof value === 'string' && value !== before && disabledIds(input).includes(value)
        ? undefined
        : value;
    case 'CheckboxGroup':
    case 'ChipsSelector': {
      const fixed = disabledIds(input);
      if (value === undefined || fixed.length === 0) return value;
      const free = stringsOf(value).filter((id) => !fixed.includes(id));
      return inputValue(type, [...free, ...stringsOf(before).filter((id) => fixed.includes(id))], props);
    }
    default:
      return value;
  }
}

function disabledIds({ props }: Rendered): readonly string[] {
  const disabled = optionsOf(props).filter(({ enabled }) => enabled === false);
  return stringsOf(disabled.map(({ id }) => id ?? null));
}
