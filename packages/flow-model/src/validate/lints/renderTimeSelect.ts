import { isAtLeast } from '../../spec/index.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';

/** From 6.0 to 6.3 actions on selecting also run when the screen opens (Flow JSON reference, 8.4). */
export const renderTimeSelect: Lint = {
  code: 'RENDER_TIME_SELECT',
  severity: 'warning',
  title: 'Action that runs when the screen opens',
  screen({ components }, report, { version }) {
    if (!isAtLeast(version, '6.0') || isAtLeast(version, '7.0')) return;
    for (const { component, path } of components) {
      if (component['on-select-action'] !== undefined)
        report([...path, 'on-select-action'], words.rendersSelect(version), { atKey: true });
    }
  },
};
