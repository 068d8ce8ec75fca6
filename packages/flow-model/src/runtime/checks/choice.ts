import { isJsonObject } from '../../document/index.ts';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { arrayOr, stringsOf } from '../json.ts';
import { beyond, broken, limitOf } from './check.ts';
import type { Check } from './check.ts';

/**
 * CheckboxGroup and ChipsSelector. With nothing chosen and nothing required, the minimum only counts for strict phones
 * (Flow JSON 5.9).
 */
export const checkManyChoices: Check = (value, props, { habits }) => {
  const chosen = stringsOf(value).length;
  if (chosen === 0 && props['required'] === true) return broken('requiredChoice');
  const min = limitOf(props, 'min-selected-items') ?? 0;
  const counts = chosen > 0 || habits?.strictMinimum === true;
  if (counts && chosen < min) return beyond('tooFewChosen', min);
  const max = limitOf(props, 'max-selected-items') ?? Infinity;
  return chosen > max ? beyond('tooManyChosen', max) : undefined;
};

/** RadioButtonsGroup. */
export const checkRadio: Check = (value, props) =>
  props['required'] === true && !isChosen(value) ? broken('requiredChoice') : undefined;

/** Dropdown: the choice must be in the list as it is now (Flow JSON 7.3). */
export const checkDropdown: Check = (value, props, context) => {
  if (!isChosen(value)) return checkRadio(value, props, context);
  return optionIds(props).includes(value) ? undefined : broken('choiceGone');
};

/** OptIn: when required, the box must be ticked. */
export const checkOptIn: Check = (value, props) =>
  props['required'] === true && value !== true ? broken('requiredOptIn') : undefined;

function isChosen(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

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
