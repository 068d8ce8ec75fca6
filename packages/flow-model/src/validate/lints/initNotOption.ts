import { textOf } from '../../expressions/index.ts';
import { isJsonArray, type JsonValue } from '../../document/index.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { initialValue, optionsOf } from './parts/items.ts';
import { literalText, nameOf } from './parts/texts.ts';

/** An input starts with a choice that it does not offer. */
export const initNotOption: Lint = {
  code: 'INIT_VALUE_NOT_AN_OPTION',
  severity: 'warning',
  title: 'Initial value that is no option',
  screen({ components }, report) {
    for (const { component, path, form } of components) {
      const initial = initialValue(component, form?.component);
      if (initial === undefined) continue;
      const options = optionsOf(component);
      if (options.length === 0 || options.some(({ id }) => literalText(id) === undefined)) continue;
      const chosen: readonly JsonValue[] = isJsonArray(initial) ? initial : [initial];
      const wrong = chosen
        .map(literalText)
        .find((id) => id !== undefined && !options.some((option) => option['id'] === id));
      if (wrong === undefined) continue;
      const own = component['init-value'] !== undefined;
      const place = own
        ? [...path, 'init-value']
        : [...(form?.path ?? path), 'init-values', textOf(component['name'])];
      report(place, words.initNotOption(nameOf(component), wrong));
    }
  },
};
