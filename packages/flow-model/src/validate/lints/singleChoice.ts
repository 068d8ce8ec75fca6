import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { nameOf } from './parts/texts.ts';

/** Boxes to tick, but only one of them. */
export const singleChoice: Lint = {
  code: 'SINGLE_CHOICE_CHECKBOX',
  severity: 'warning',
  title: 'Checkboxes for a single choice',
  screen({ components }, report) {
    for (const { component, type, path } of components) {
      if (type === 'CheckboxGroup' && component['max-selected-items'] === 1)
        report([...path, 'type'], words.singleChoice(nameOf(component)));
    }
  },
};
