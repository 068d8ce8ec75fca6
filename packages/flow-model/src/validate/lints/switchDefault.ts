import { isJsonObject } from '../../document/index.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';

/** A case that is meant for everything else, which nobody promised (Flow JSON reference, 5.23). */
export const switchDefault: Lint = {
  code: 'SWITCH_DEFAULT',
  severity: 'warning',
  title: 'Undocumented default case',
  screen({ components }, report) {
    for (const { component, type, path } of components) {
      const { cases } = component;
      if (type === 'Switch' && isJsonObject(cases) && cases['default'] !== undefined)
        report([...path, 'cases', 'default'], words.switchDefault(), { atKey: true });
    }
  },
};
