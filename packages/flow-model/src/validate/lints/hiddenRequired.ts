import { isInput } from '../screenModel.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { nameOf } from './parts/texts.ts';

/** Required, yet never seen: phones do not ask for it (Flow JSON reference, 7.3). */
export const hiddenRequired: Lint = {
  code: 'HIDDEN_REQUIRED',
  severity: 'warning',
  title: 'Required input that is hidden',
  screen({ components }, report) {
    for (const { component, type, path } of components) {
      if (isInput(type) && component['required'] === true && component['visible'] === false)
        report([...path, 'required'], words.hiddenRequired(nameOf(component)));
    }
  },
};
