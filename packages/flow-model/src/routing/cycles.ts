/** The least that is needed of an edge. */
interface Edge {
  readonly from: string;
  readonly to: string;
}

/**
 * Groups of nodes that lead around to each other: strongly connected components of more than one node, and single nodes
 * that lead to themselves. Nodes within a group, and groups by their first node, keep the order of `nodes`.
 */
export function cyclesOf(nodes: readonly string[], edges: readonly Edge[]): readonly (readonly string[])[] {
  const suspects = withoutDeadEnds(nodes, edges);
  const next = Map.groupBy(edges, ({ from }) => from);
  const reaches = new Map(suspects.map((node) => [node, reachable(node, next)]));
  const seen = new Set<string>();
  return suspects.flatMap((node) => {
    if (seen.has(node) || reaches.get(node)?.has(node) !== true) return [];
    const group = suspects.filter(
      (other) =>
        other === node || (reaches.get(node)?.has(other) === true && reaches.get(other)?.has(node) === true),
    );
    for (const member of group) seen.add(member);
    return [group];
  });
}

/** Takes away, again and again, what nothing leads to or what leads nowhere: in most flows nothing is left. */
function withoutDeadEnds(nodes: readonly string[], edges: readonly Edge[]): readonly string[] {
  let left: readonly string[] = nodes;
  let open: readonly Edge[] = edges;
  for (;;) {
    const before = left.length;
    const sources = new Set(open.map(({ from }) => from));
    const targets = new Set(open.map(({ to }) => to));
    left = left.filter((node) => sources.has(node) && targets.has(node));
    if (left.length === before) return left;
    const kept = new Set(left);
    open = open.filter(({ from, to }) => kept.has(from) && kept.has(to));
  }
}

/** Nodes that can be reached by at least one step. */
function reachable(start: string, next: ReadonlyMap<string, readonly Edge[]>): ReadonlySet<string> {
  const reached = new Set((next.get(start) ?? []).map(({ to }) => to));
  for (const node of reached) for (const { to } of next.get(node) ?? []) reached.add(to);
  return reached;
}
