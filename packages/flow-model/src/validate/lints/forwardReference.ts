import { formatReference } from '../../expressions/index.ts';
import type { RoutingGraph } from '../../routing/index.ts';
import { branchOf } from './parts/hidden.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { factsOf } from './parts/facts.ts';

/** A binding to a screen that no route visits before, where nothing asks whether it is empty. */
export const forwardReference: Lint = {
  code: 'UNGUARDED_FORWARD_REFERENCE',
  severity: 'warning',
  title: 'Value of a screen not visited yet',
  flow({ screens, routes, byId }, report) {
    for (const { id, path, screen, components } of screens) {
      const ahead = factsOf(screen).references.filter(
        ({ screen: other, language }) =>
          other !== undefined && other !== id && byId.has(other) && language === 'binding',
      );
      if (ahead.length === 0) continue;
      const before = screensBefore(id, routes);
      for (const reference of ahead) {
        const other = reference.screen ?? '';
        if (before.has(other)) continue;
        const holder = components.findLast((placed) =>
          placed.path.every((step, index) => reference.path[index] === step),
        );
        const guarded = holder !== undefined && branchOf(holder) !== undefined;
        if (!guarded)
          report([...path, ...reference.path], words.forwardReference(formatReference(reference), other));
      }
    }
  },
};

/** Screens from which some route leads to a screen. */
function screensBefore(id: string, { edges }: RoutingGraph): ReadonlySet<string> {
  const before = new Set<string>();
  const queue = [id];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { from, to } of edges) {
      if (to !== at || before.has(from)) continue;
      before.add(from);
      queue.push(from);
    }
  }
  return before;
}
