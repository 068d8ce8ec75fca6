import { routingGraph, screensOf, type JsonValue } from '@flowsmith/flow-model';

/** The screens of a flow as something to draw. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A screen, or the name of one that does not exist. */
export interface GraphNode {
  readonly id: string;
  readonly title: string;
  readonly kind: 'entry' | 'terminal' | 'screen' | 'missing';
}

/** A way from one screen to another, drawn once however many actions take it. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** An action takes it; otherwise only the routing model knows it. */
  readonly taken: boolean;
}

/** The graph of a flow. What is not a flow has an empty one. */
export function graphOf(value: JsonValue): Graph {
  const { screens, edges, dangling, entries, terminals } = routingGraph(value);
  const titles = new Map(screensOf(value).map(({ id, screen }) => [id, screen['title']]));
  const missing = [...new Set(dangling.map(({ to }) => to))].filter((id) => !screens.includes(id));
  return {
    nodes: [
      ...screens.map((id) => {
        const title = titles.get(id);
        return {
          id,
          title: typeof title === 'string' ? title : '',
          kind: terminals.includes(id) ? 'terminal' : entries.includes(id) ? 'entry' : 'screen',
        } as const;
      }),
      ...missing.map((id) => ({ id, title: '', kind: 'missing' }) as const),
    ],
    edges: merged([
      ...edges.map(({ from, to, derived }) => ({ from, to, taken: derived })),
      ...dangling.map(({ from, to, actionPath }) => ({ from, to, taken: actionPath !== undefined })),
    ]),
  };
}

function merged(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const known = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to]);
    known.set(key, { ...edge, taken: edge.taken || known.get(key)?.taken === true });
  }
  return [...known.values()];
}
