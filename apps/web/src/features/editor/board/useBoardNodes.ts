import { versionOf, type JsonValue, type NodeId } from '@flowsmith/flow-model';
import { MarkerType } from '@xyflow/react';
import { useState } from 'react';
import { useEditor, type BoardLayout } from '../session/index.ts';
import { boardGraph, SCREEN_WIDTH, type BoardRoute, type BoardScreen } from './board-graph.ts';
import { estimateScreenHeight } from './estimate-height.ts';
import type { RouteEdgeType } from './RouteEdge.tsx';
import { useScreenHeights } from './screen-heights.ts';
import type { ScreenNodeType } from './ScreenNode.tsx';

/** What the board's library is given. */
interface BoardElements {
  readonly nodes: ScreenNodeType[];
  readonly edges: RouteEdgeType[];
}

/**
 * Nodes and edges for the board. A node says where a screen stands and what part it plays, not what is on it: that the
 * screen asks for itself (useScreen.ts). So typing a label leaves nodes, edges and the board's library alone.
 */
export function useBoardNodes(): BoardElements {
  const heights = useScreenHeights((state) => state.heights);
  const [elementsOf] = useState(elementsKeeper);
  return useEditor((state) => elementsOf(state.doc.good?.value, state.layout, heights));
}

/** Works out the elements once for each state, and hands out the same objects as long as nothing of them changed. */
function elementsKeeper(): (
  value: JsonValue | undefined,
  layout: BoardLayout,
  heights: ReadonlyMap<NodeId, number>,
) => BoardElements {
  let asked: readonly unknown[] = [];
  let last: BoardElements = { nodes: [], edges: [] };
  return (value, layout, heights) => {
    if (asked[0] === value && asked[1] === layout && asked[2] === heights && asked.length > 0) return last;
    asked = [value, layout, heights];
    const graph = boardGraph(value, layout, (id) => heights.get(id));
    const version = versionOf(value);
    const nodes = kept(
      last.nodes,
      graph.screens.map((screen) => makeNode(screen, version)),
      sameNode,
    );
    const edges = kept(last.edges, graph.routes.map(makeEdge), sameEdge);
    if (nodes !== last.nodes || edges !== last.edges) last = { nodes, edges };
    return last;
  };
}

/** The elements of `next` as they were before where they are the same; the very list when all are. */
function kept<T extends { readonly id: string }>(
  before: T[],
  next: readonly T[],
  same: (a: T, b: T) => boolean,
): T[] {
  const known = new Map(before.map((each) => [each.id, each]));
  const result = next.map((each) => {
    const old = known.get(each.id);
    return old !== undefined && same(old, each) ? old : each;
  });
  return result.length === before.length && result.every((each, index) => each === before[index])
    ? before
    : result;
}

function makeNode(
  { id, position, screen, ...data }: BoardScreen,
  version: ScreenNodeType['data']['version'],
): ScreenNodeType {
  return {
    id,
    type: 'screen',
    position,
    data: { ...data, version },
    dragHandle: '.board-screen-title',
    initialWidth: SCREEN_WIDTH,
    initialHeight: estimateScreenHeight(screen),
    focusable: false,
    deletable: false,
  };
}

function sameNode(a: ScreenNodeType, b: ScreenNodeType): boolean {
  return (
    a.data.screenId === b.data.screenId &&
    a.data.entry === b.data.entry &&
    a.data.terminal === b.data.terminal &&
    a.data.unreachable === b.data.unreachable &&
    a.data.version === b.data.version &&
    a.position.x === b.position.x &&
    a.position.y === b.position.y
  );
}

const MARKER = { type: MarkerType.ArrowClosed, width: 18, height: 18 };

function makeEdge(route: BoardRoute): RouteEdgeType {
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

/** An edge's id says where it leads; only the path of its action may change. */
function sameEdge(a: RouteEdgeType, b: RouteEdgeType): boolean {
  return a.data?.actionPath?.join('/') === b.data?.actionPath?.join('/');
}
