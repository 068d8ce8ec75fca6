import {
  nodeId,
  valueAt,
  type Diagnostic,
  type FlowDocument,
  type NodeId,
  type Severity,
} from '@flowsmith/flow-model';
import { nodePathAround } from '../session/selection.ts';
import { isJsonObject } from '../common/json.ts';

/** How many problems stand at one screen or component, and how bad the worst is. */
export interface ProblemCount {
  readonly count: number;
  readonly worst: Severity;
  readonly messages: readonly string[];
}

const RANK: { readonly [severity in Severity]: number } = { error: 0, warning: 1, info: 2 };

/**
 * Problems by the component they stand at, and summed up by screen.
 * Memoised on the list of diagnostics: asked by every component on the board.
 */
export function problemCounts(
  doc: FlowDocument | undefined,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<NodeId, ProblemCount> {
  if (cached !== undefined && cached.diagnostics === diagnostics) return cached.counts;
  const counts = new Map<NodeId, ProblemCount>();
  for (const diagnostic of diagnostics) {
    const path = nodePathAround(doc?.value, diagnostic.path);
    if (path === undefined) continue;
    for (const place of path.length > 2 ? [path, path.slice(0, 2)] : [path]) {
      const node = valueAt(doc?.value, place);
      if (isJsonObject(node)) add(counts, nodeId(node), diagnostic);
    }
  }
  cached = { diagnostics, counts };
  return counts;
}

let cached: { diagnostics: readonly Diagnostic[]; counts: ReadonlyMap<NodeId, ProblemCount> } | undefined;

function add(counts: Map<NodeId, ProblemCount>, id: NodeId, { severity, message }: Diagnostic): void {
  const before = counts.get(id);
  counts.set(id, {
    count: (before?.count ?? 0) + 1,
    worst: before !== undefined && RANK[before.worst] <= RANK[severity] ? before.worst : severity,
    messages: [...(before?.messages ?? []), message].slice(0, 4),
  });
}
