import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { optionsOf } from './parts/items.ts';
import { nameOf } from './parts/texts.ts';

const MOST = 10;

/** Too many options one below the other. */
export const longChoice: Lint = {
  code: 'LONG_CHOICE_LIST',
  severity: 'info',
  title: 'More than ten options in sight',
  screen({ components }, report) {
    for (const { component, type, path } of components) {
      const count = optionsOf(component).length;
      if ((type === 'RadioButtonsGroup' || type === 'CheckboxGroup') && count > MOST)
        report([...path, 'data-source'], words.longChoice(nameOf(component), count));
    }
  },
};
