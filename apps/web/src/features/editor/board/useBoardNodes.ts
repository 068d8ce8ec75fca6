import { versionOf, type JsonObject } from '@flowsmith/flow-model';
import { MarkerType } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { useEditor } from '../session/index.ts';
import { boardGraph, SCREEN_WIDTH, type BoardRoute, type BoardScreen } from './board-graph.ts';
import { estimateScreenHeight } from './estimate-height.ts';
import type { RouteEdgeType } from './RouteEdge.tsx';
import { useScreenHeights } from './screen-heights.ts';
import type { ScreenNodeType } from './ScreenNode.tsx';

/**
 * Nodes and edges for the board. Objects of screens and routes that did not change are handed out again, so that an edit
 * on one screen redraws one node; so is the list of edges when none changed.
 */
export function useBoardNodes(): { readonly nodes: ScreenNodeType[]; readonly edges: RouteEdgeType[] } {
  const value = useEditor((state) => state.doc.good?.value);
  const layout = useEditor((state) => state.layout);
  const heights = useScreenHeights((state) => state.heights);
  const version = versionOf(value);
  const graph = useMemo(() => boardGraph(value, layout, (id) => heights.get(id)), [value, layout, heights]);
  const nodes = useMemo(() => graph.screens.map((screen) => nodeOf(screen, version)), [graph, version]);
  const [keepEdges] = useState(edgeKeeper);
  const edges = useMemo(() => keepEdges(graph.routes.map(edgeOf)), [graph, keepEdges]);
  return { nodes, edges };
}

function edgeOf(route: BoardRoute): RouteEdgeType {
  return {
    id: route.id,
    type: 'route',
    source: route.source,
    target: route.target,
    sourceHandle: route.component ?? 'screen',
    data: { byEndpoint: route.component === undefined, active: false, actionPath: route.actionPath },
    markerEnd: MARKER,
    focusable: false,
  };
}

const MARKER = { type: MarkerType.ArrowClosed, width: 18, height: 18 };

/** Remembers the edges last handed out. An edge's id says where it leads; only the path of its action may change. */
function edgeKeeper(): (edges: RouteEdgeType[]) => RouteEdgeType[] {
  let last: RouteEdgeType[] = [];
  return (edges) => {
    const known = new Map(last.map((edge) => [edge.id, edge]));
    const kept = edges.map((edge) => {
      const before = known.get(edge.id);
      return before !== undefined && pathText(before) === pathText(edge) ? before : edge;
    });
    if (kept.length !== last.length || kept.some((edge, index) => edge !== last[index])) last = kept;
    return last;
  };
}

function pathText({ data }: RouteEdgeType): string | undefined {
  return data?.actionPath?.join('/');
}

/** The node made last for a screen's value: values keep their identity across edits, so its node can, too. */
const lastNodes = new WeakMap<JsonObject, ScreenNodeType>();

function nodeOf(screen: BoardScreen, version: ScreenNodeType['data']['version']): ScreenNodeType {
  const known = lastNodes.get(screen.screen);
  if (known !== undefined && describes(known, screen, version)) return known;
  const node = makeNode(screen, version);
  lastNodes.set(screen.screen, node);
  return node;
}

function makeNode(
  { id, position, ...data }: BoardScreen,
  version: ScreenNodeType['data']['version'],
): ScreenNodeType {
  return {
    id,
    type: 'screen',
    position,
    data: { ...data, version },
    dragHandle: '.board-screen-title',
    initialWidth: SCREEN_WIDTH,
    initialHeight: estimateScreenHeight(data.screen),
    focusable: false,
    deletable: false,
  };
}

function describes(
  node: ScreenNodeType,
  screen: BoardScreen,
  version: ScreenNodeType['data']['version'],
): boolean {
  const { data, position } = node;
  return (
    data.screen === screen.screen &&
    data.screenId === screen.screenId &&
    data.entry === screen.entry &&
    data.terminal === screen.terminal &&
    data.unreachable === screen.unreachable &&
    data.version === version &&
    position.x === screen.position.x &&
    position.y === screen.position.y
  );
}
