import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { initialValue, optionsOf } from './parts/items.ts';
import { literalText, nameOf } from './parts/texts.ts';

const USUAL = /^(standard|default|normal|regular|none|any|no preference|no thanks)\b/i;

/** One option is the usual answer, yet people must choose it. */
export const noDefaultChoice: Lint = {
  code: 'NO_DEFAULT_CHOICE',
  severity: 'info',
  title: 'Choice without its usual answer',
  screen({ components }, report) {
    for (const { component, type, path, form } of components) {
      if (type !== 'Dropdown' && type !== 'RadioButtonsGroup') continue;
      if (initialValue(component, form?.component) !== undefined) continue;
      const usual = optionsOf(component)
        .map(({ title }) => literalText(title))
        .find((title) => title !== undefined && USUAL.test(title));
      if (usual !== undefined) report(path, words.noDefault(nameOf(component), usual));
    }
  },
};
