import { limits } from '../../../spec/index.ts';
import type { RoutingGraph } from '../../../routing/index.ts';

/** The way through a flow that weighs most, as screen ids. Circles are walked once. */
export function longestRoute(
  { entries, edges }: RoutingGraph,
  weight: (id: string) => number,
): readonly string[] {
  const nexts = new Map<string, Set<string>>();
  for (const { from, to } of edges) nexts.set(from, (nexts.get(from) ?? new Set()).add(to));
  const known = new Map<string, Route>();
  const underway = new Set<string>();
  // Deeper than any flow that Meta takes has screens: such a text is no flow to give advice on.
  if (nexts.size > limits.screens) return [];
  const from = (id: string): Route => {
    const done = known.get(id);
    if (done !== undefined) return done;
    underway.add(id);
    const best = heaviest([...(nexts.get(id) ?? [])].filter((next) => !underway.has(next)).map(from));
    underway.delete(id);
    const route = { weight: weight(id) + best.weight, screens: [id, ...best.screens] };
    known.set(id, route);
    return route;
  };
  return heaviest(entries.map(from)).screens;
}

interface Route {
  readonly weight: number;
  readonly screens: readonly string[];
}

function heaviest(routes: readonly Route[]): Route {
  return routes.reduce((best, route) => (route.weight > best.weight ? route : best), {
    weight: 0,
    screens: [],
  });
}
