import {
  isEndpointFlow,
  nodeId,
  placeScreens,
  routingGraph,
  screensOf,
  valueAt,
  type JsonObject,
  type JsonValue,
  type NodeId,
  type Path,
} from '@flowsmith/flow-model';
import { isJsonObject } from '../common/json.ts';
import { nodePathAround } from '../session/selection.ts';
import type { BoardLayout, BoardPosition } from '../session/types.ts';
import { estimateScreenHeight } from './estimate-height.ts';

/** One screen as the board shows it. */
export interface BoardScreen {
  readonly id: NodeId;
  readonly screenId: string;
  readonly screen: JsonObject;
  readonly entry: boolean;
  readonly terminal: boolean;
  readonly unreachable: boolean;
  readonly position: BoardPosition;
}

/** One arrow: from the component that takes the route (or the screen, when only the routing model knows it) to a screen. */
export interface BoardRoute {
  readonly id: string;
  readonly source: NodeId;
  readonly target: NodeId;
  /** The component whose action navigates; absent for a route that only an endpoint takes. */
  readonly component?: NodeId;
  readonly actionPath?: Path;
}

/** The board's view of a flow. */
export interface BoardGraph {
  readonly screens: readonly BoardScreen[];
  readonly routes: readonly BoardRoute[];
}

/** Width of a screen on the board and the gaps between screens, in pixels at 100 % zoom. */
export const SCREEN_WIDTH = 360;
const COLUMN_GAP = 150;
const ROW_GAP = 72;

/**
 * Screens with their places and the routes between them. Screens stand in routing order unless a person gave them a
 * place. `heightOf` answers the drawn height of a screen if it was ever drawn.
 */
export function boardGraph(
  value: JsonValue | undefined,
  layout: BoardLayout,
  heightOf: (id: NodeId) => number | undefined,
): BoardGraph {
  const entries = screensOf(value);
  const graph = routingGraph(value);
  const places = automaticPlaces(value, layout, heightOf);
  const entrySet = new Set(graph.entries);
  const terminalSet = new Set(graph.terminals);
  const unreachable = new Set(graph.unreachable);
  const byScreenId = new Map<string, NodeId>();
  const screens = entries.map(({ id, screen }, index): BoardScreen => {
    const node = nodeId(screen);
    if (!byScreenId.has(id)) byScreenId.set(id, node);
    return {
      id: node,
      screenId: id,
      screen,
      entry: entrySet.has(id),
      terminal: terminalSet.has(id),
      unreachable: unreachable.has(id),
      position: places[index] ?? { x: 0, y: 0 },
    };
  });
  const routes: BoardRoute[] = [];
  const seen = new Set<string>();
  for (const edge of graph.edges) {
    const source = byScreenId.get(edge.from);
    const target = byScreenId.get(edge.to);
    if (source === undefined || target === undefined) continue;
    const component = edge.actionPath === undefined ? undefined : componentAt(value, edge.actionPath);
    if (component === undefined && !isEndpointFlow(value)) continue;
    const id = `${component ?? source}→${target}`;
    if (seen.has(id)) continue;
    seen.add(id);
    routes.push({
      id,
      source,
      target,
      ...(component === undefined ? {} : { component }),
      ...(edge.actionPath === undefined ? {} : { actionPath: edge.actionPath }),
    });
  }
  return { screens, routes };
}

function componentAt(value: JsonValue | undefined, actionPath: Path): NodeId | undefined {
  const path = nodePathAround(value, actionPath);
  const component = path === undefined || path.length === 2 ? undefined : valueAt(value, path);
  return isJsonObject(component) ? nodeId(component) : undefined;
}

function automaticPlaces(
  value: JsonValue | undefined,
  layout: BoardLayout,
  heightOf: (id: NodeId) => number | undefined,
): readonly BoardPosition[] {
  const entries = screensOf(value);
  const cells = placeScreens(routingGraph(value));
  const nextY = new Map<number, number>();
  const order = entries
    .map((entry, index) => ({ ...entry, index, cell: cells[entry.id] ?? { column: 0, row: index } }))
    .sort((a, b) => a.cell.column - b.cell.column || a.cell.row - b.cell.row || a.index - b.index);
  const places: BoardPosition[] = [];
  for (const { id, screen, index, cell } of order) {
    const y = nextY.get(cell.column) ?? 0;
    const height = heightOf(nodeId(screen)) ?? estimateScreenHeight(screen);
    nextY.set(cell.column, y + height + ROW_GAP);
    places[index] = layout[id] ?? { x: cell.column * (SCREEN_WIDTH + COLUMN_GAP), y };
  }
  return places;
}
