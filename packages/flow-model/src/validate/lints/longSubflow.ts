import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { longestRoute } from './parts/longestRoute.ts';

const LIMIT = 3;

/** A path off the longest way through the flow has more than three screens. */
export const longSubflow: Lint = {
  code: 'LONG_SUBFLOW',
  severity: 'info',
  title: 'Side path of more than three screens',
  flow({ routes, byId }, report) {
    const main = new Set(longestRoute(routes, () => 1));
    const edges = routes.edges.filter(({ from, to }) => !main.has(from) && !main.has(to));
    const starts = new Set(
      routes.edges.filter(({ from, to }) => main.has(from) && !main.has(to)).map(({ to }) => to),
    );
    for (const start of starts) {
      const side = longestRoute({ ...routes, entries: [start], edges }, () => 1);
      const path = byId.get(start)?.path;
      if (side.length > LIMIT && path !== undefined)
        report([...path, 'id'], words.longSubflow(start, side.length));
    }
  },
};
