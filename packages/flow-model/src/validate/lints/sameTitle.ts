import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { literalText } from './parts/texts.ts';

/** Two screens in a row have the same title. */
export const sameTitle: Lint = {
  code: 'SAME_TITLE',
  severity: 'info',
  title: 'Same title on two screens in a row',
  flow({ routes, byId }, report) {
    const told = new Set<string>();
    for (const { from, to } of routes.edges) {
      const screen = byId.get(to);
      const title = literalText(screen?.screen['title']);
      if (screen === undefined || title === undefined || told.has(to) || from === to) continue;
      if (literalText(byId.get(from)?.screen['title'])?.toLowerCase() !== title.toLowerCase()) continue;
      told.add(to);
      report([...screen.path, 'title'], words.sameTitle(title, from));
    }
  },
};
