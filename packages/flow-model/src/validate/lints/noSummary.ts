import { isInput } from '../screenModel.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { factsOf } from './parts/facts.ts';

/** A flow of several screens with inputs ends on a screen that shows nothing of them. */
export const noSummary: Lint = {
  code: 'NO_SUMMARY',
  severity: 'info',
  title: 'No summary before the end',
  flow({ screens }, report) {
    const asking = screens.filter(({ components }) => components.some(({ type }) => isInput(type)));
    if (asking.length < 2) return;
    for (const { id, path, terminal, screen } of screens) {
      if (!terminal || screen['success'] === false) continue;
      const shows = factsOf(screen).references.some(
        ({ path: place, root, screen: other }) =>
          !place.includes('payload') && (root === 'data' || other !== undefined),
      );
      if (!shows) report([...path, 'id'], words.noSummary(id));
    }
  },
};
