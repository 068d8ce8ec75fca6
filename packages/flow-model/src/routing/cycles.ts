/** The least that is needed of an edge. */
interface Edge {
  readonly from: string;
  readonly to: string;
}

type NextNodes = ReadonlyMap<string, readonly Edge[]>;

/**
 * Groups of nodes that lead around to each other: strongly connected components of more than one node, and single nodes
 * that lead to themselves. Nodes within a group, and groups by their first node, keep the order of `nodes`.
 */
export function cyclesOf(nodes: readonly string[], edges: readonly Edge[]): readonly (readonly string[])[] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const suspects = withoutBeginnings(nodes, next);
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

/** Without the nodes that nothing left leads to, taken away one after the other: in most flows none is left. */
function withoutBeginnings(nodes: readonly string[], next: NextNodes): readonly string[] {
  const arriving = new Map<string, number>();
  for (const node of nodes)
    for (const { to } of next.get(node) ?? []) arriving.set(to, (arriving.get(to) ?? 0) + 1);
  const gone = new Set(nodes.filter((node) => !arriving.has(node)));
  for (const node of gone) {
    for (const { to } of next.get(node) ?? []) {
      const left = (arriving.get(to) ?? 0) - 1;
      arriving.set(to, left);
      if (left === 0) gone.add(to);
    }
  }
  return nodes.filter((node) => !gone.has(node));
}

/** Nodes that can be reached by at least one step. */
function reachable(start: string, next: NextNodes): ReadonlySet<string> {
  const reached = new Set((next.get(start) ?? []).map(({ to }) => to));
  for (const node of reached) for (const { to } of next.get(node) ?? []) reached.add(to);
  return reached;
}
