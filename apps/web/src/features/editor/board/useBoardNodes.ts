import { versionOf, type JsonObject } from '@flowsmith/flow-model';
import { MarkerType } from '@xyflow/react';
import { useMemo } from 'react';
import { useEditor } from '../session/index.ts';
import { boardGraph, SCREEN_WIDTH, type BoardGraph, type BoardScreen } from './board-graph.ts';
import { estimateScreenHeight } from './estimate-height.ts';
import type { RouteEdgeType } from './RouteEdge.tsx';
import { useScreenHeights } from './screen-heights.ts';
import type { ScreenNodeType } from './ScreenNode.tsx';

/**
 * Nodes and edges for the board. Objects of screens that did not change are handed out again, so that an edit on one
 * screen redraws one node.
 */
export function useBoardNodes(): {
  readonly graph: BoardGraph;
  readonly nodes: ScreenNodeType[];
  readonly edges: RouteEdgeType[];
} {
  const value = useEditor((state) => state.doc.good?.value);
  const layout = useEditor((state) => state.layout);
  const heights = useScreenHeights((state) => state.heights);
  const version = versionOf(value);
  const graph = useMemo(() => boardGraph(value, layout, (id) => heights.get(id)), [value, layout, heights]);

  const nodes = useMemo(() => graph.screens.map((screen) => nodeOf(screen, version)), [graph, version]);

  const edges = useMemo(
    () =>
      graph.routes.map((route): RouteEdgeType => ({
        id: route.id,
        type: 'route',
        source: route.source,
        target: route.target,
        sourceHandle: route.component ?? 'screen',
        data: { byEndpoint: route.component === undefined, active: false },
        markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18 },
        focusable: false,
      })),
    [graph],
  );
  return { graph, nodes, edges };
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
