import { isInput } from '../screenModel.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { initialValue } from './parts/items.ts';
import { nameOf } from './parts/texts.ts';

/** Required, but nobody can fill it in (Flow JSON reference, 7.3). */
export const disabledRequired: Lint = {
  code: 'DISABLED_REQUIRED',
  severity: 'warning',
  title: 'Required input that is disabled',
  screen({ components }, report) {
    for (const { component, type, path, form } of components) {
      if (!isInput(type) || component['required'] !== true || component['enabled'] !== false) continue;
      if (initialValue(component, form?.component) === undefined)
        report([...path, 'required'], words.disabledRequired(nameOf(component)));
    }
  },
};
