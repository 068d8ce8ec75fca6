import { isJsonObject } from '../../document/index.ts';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { arrayOr, stringsOf } from '../json.ts';
import { beyond, broken, limitOf } from './check.ts';
import type { Check } from './check.ts';

/** CheckboxGroup and ChipsSelector. With nothing chosen and nothing required, the minimum does not count. */
export const checkManyChoices: Check = (value, props) => {
  const chosen = stringsOf(value).length;
  if (chosen === 0) return props['required'] === true ? broken('requiredChoice') : undefined;
  const min = limitOf(props, 'min-selected-items') ?? 0;
  if (chosen < min) return beyond('tooFewChosen', min);
  const max = limitOf(props, 'max-selected-items') ?? Infinity;
  return chosen > max ? beyond('tooManyChosen', max) : undefined;
};

/** RadioButtonsGroup and Dropdown: the choice must be in the list as it is now. */
export const checkOneChoice: Check = (value, props) => {
  if (typeof value !== 'string' || value === '') {
    return props['required'] === true ? broken('requiredChoice') : undefined;
  }
  return optionIds(props).includes(value) ? undefined : broken('choiceGone');
};

/** OptIn: when required, the box must be ticked. */
export const checkOptIn: Check = (value, props) =>
  props['required'] === true && value !== true ? broken('requiredOptIn') : undefined;

/** Ids of a resolved `data-source`, in its order. */
export function optionIds(props: JsonObject): readonly string[] {
  return optionsOf(props)
    .map((option) => option['id'])
    .filter((id) => typeof id === 'string');
}

/** Items of a resolved `data-source`. */
export function optionsOf(props: JsonObject): readonly JsonObject[] {
  return arrayOr(props['data-source']).filter((item: JsonValue) => isJsonObject(item));
}
