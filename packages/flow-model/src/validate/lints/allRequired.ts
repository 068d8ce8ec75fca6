import { isInput } from '../screenModel.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';

/** Fewer inputs than this are hardly too many. */
const ENOUGH = 4;

/** Nothing in the flow can be skipped. */
export const allRequired: Lint = {
  code: 'ALL_REQUIRED',
  severity: 'info',
  title: 'Every input is required',
  flow({ screens }, report) {
    const inputs = screens.flatMap(({ components }) => components.filter(({ type }) => isInput(type)));
    if (inputs.length >= ENOUGH && inputs.every(({ component }) => component['required'] === true))
      report(['screens'], words.allRequired(inputs.length));
  },
};
