import type { RoutingGraph } from './routingGraph.ts';

/** Where a screen stands on the board, counted in screens: 0, 0 is top left. */
export interface BoardPlace {
  readonly column: number;
  readonly row: number;
}

/**
 * Lays the screens of a flow out in columns, so that arrows lead to the right: a screen's column is the length of the
 * longest way to it from an entry. Arrows that close a circle are left out of account. Within a column screens stand near
 * the screens that lead to them, otherwise in the order of the flow. The same graph always gets the same places.
 */
export function placeScreens(graph: RoutingGraph): Readonly<Record<string, BoardPlace>> {
  const sources = forwardSources(graph);
  const columns = new Map<string, number>();
  const columnOf = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    const column = Math.max(-1, ...(sources.get(id) ?? []).map(columnOf)) + 1;
    columns.set(id, column);
    return column;
  };
  const byColumn = Map.groupBy(graph.screens, columnOf);
  const rows = new Map<string, number>();
  for (const [, ids] of [...byColumn].toSorted(([a], [b]) => a - b)) {
    const weights = new Map(ids.map((id) => [id, meanRow(sources.get(id) ?? [], rows)]));
    const sorted = ids.toSorted((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
    for (const [row, id] of sorted.entries()) rows.set(id, row);
  }
  return Object.fromEntries(
    graph.screens.map((id) => [id, { column: columns.get(id) ?? 0, row: rows.get(id) ?? 0 }]),
  );
}

/** For each screen those that lead to it, without the arrows that a walk from the entries finds leading back. */
function forwardSources({ screens, edges, entries }: RoutingGraph): ReadonlyMap<string, readonly string[]> {
  const targets = Map.groupBy(edges, ({ from }) => from);
  const sources = new Map<string, string[]>(screens.map((id) => [id, []]));
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (id: string): void => {
    if (done.has(id)) return;
    open.add(id);
    for (const to of new Set((targets.get(id) ?? []).map((edge) => edge.to))) {
      if (open.has(to)) continue;
      sources.get(to)?.push(id);
      visit(to);
    }
    open.delete(id);
    done.add(id);
  };
  for (const id of [...entries, ...screens]) visit(id);
  return sources;
}

/** The middle of the rows of some screens. Without any, below everything that has. */
function meanRow(ids: readonly string[], rows: ReadonlyMap<string, number>): number {
  if (ids.length === 0) return Number.MAX_SAFE_INTEGER;
  return ids.reduce((sum, id) => sum + (rows.get(id) ?? 0), 0) / ids.length;
}
