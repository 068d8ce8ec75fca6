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
  const ahead = nodes.map((node) => [node, reachable(node, edges)] as const);
  const reaches = new Map(ahead);
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    if (seen.has(node) || reaches.get(node)?.has(node) !== true) return [];
    const group = nodes.filter(
      (other) =>
        other === node || (reaches.get(node)?.has(other) === true && reaches.get(other)?.has(node) === true),
    );
    for (const member of group) seen.add(member);
    return [group];
  });
}

/** Nodes that can be reached by at least one step. A flow has at most 100 screens, so one search for each is cheap. */
function reachable(start: string, edges: readonly Edge[]): ReadonlySet<string> {
  const reached = new Set(edges.filter(({ from }) => from === start).map(({ to }) => to));
  for (const node of reached) for (const { from, to } of edges) if (from === node) reached.add(to);
  return reached;
}
