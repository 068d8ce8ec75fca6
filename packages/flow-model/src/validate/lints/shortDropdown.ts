import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { optionsOf } from './parts/items.ts';
import { nameOf } from './parts/texts.ts';

const FEW = 8;

/** A few options that need not be hidden. */
export const shortDropdown: Lint = {
  code: 'SHORT_DROPDOWN',
  severity: 'info',
  title: 'Dropdown with few options',
  screen({ components }, report) {
    for (const { component, type, path } of components) {
      const count = optionsOf(component).length;
      if (type === 'Dropdown' && count > 0 && count < FEW)
        report([...path, 'type'], words.shortDropdown(nameOf(component), count));
    }
  },
};
