import type { JsonValue } from '@flowsmith/flow-model';
import { getBezierPath, Position } from '@xyflow/react';
import {
  boardGraph,
  SCREEN_WIDTH,
  type BoardRoute,
  type BoardScreen,
} from '../../editor/board/board-graph.ts';
import { nodePathAround } from '../../editor/session/selection.ts';
import type { BoardLayout } from '../../editor/session/types.ts';
import { pathKey, type Shot } from '../types.ts';
import { LABEL_HEIGHT } from './contact-sheet.ts';
import type { Arrow, PlacedScreen, Scene } from './types.ts';

const MARGIN = 48;
/** Where arrows meet a screen, from its top; the same as on the board. */
const DOOR = 40;
const CURVATURE = 0.35;

/**
 * The board as a scene: every screen where it stands, and an arrow for every route, from the middle of the component that
 * takes it, or from the upper end of the screen when that component is not drawn.
 * @param shots one for each screen of the flow, in its order; `undefined` where a screen could not be drawn.
 */
export function boardScene(
  flow: JsonValue,
  layout: BoardLayout,
  shots: readonly (Pick<Shot, 'width' | 'height' | 'bezel' | 'middles'> | undefined)[],
): Scene {
  const heights = new Map<string, number>();
  // Once to learn the screens' ids, once with the heights by which they are placed.
  for (const [index, { id }] of boardGraph(flow, layout, () => undefined).screens.entries()) {
    const shot = shots[index];
    if (shot !== undefined) heights.set(id, shot.height - 2 * shot.bezel);
  }
  const { screens, routes } = boardGraph(flow, layout, (id) => heights.get(id));
  const placed = screens.flatMap((screen, index) => {
    const shot = shots[index];
    return shot === undefined ? [] : [placeOf(screen, index, shot)];
  });
  const nodes = new Map(screens.map((screen, index) => [screen.id, { screen, shot: shots[index] }]));
  const arrows = routes.flatMap((route) => arrowOf(route, flow, nodes) ?? []);
  return moved(placed, arrows);
}

function placeOf(
  { position, screenId, entry, terminal }: BoardScreen,
  index: number,
  { width, height, bezel }: Pick<Shot, 'width' | 'height' | 'bezel'>,
): PlacedScreen {
  return {
    index,
    x: position.x - bezel,
    y: position.y - bezel,
    width,
    height,
    bezel,
    label: screenId,
    marks: [...(entry ? (['start'] as const) : []), ...(terminal ? (['end'] as const) : [])],
  };
}

interface Drawn {
  readonly screen: BoardScreen;
  readonly shot: Pick<Shot, 'height' | 'bezel' | 'middles'> | undefined;
}

interface Line {
  readonly byEndpoint: boolean;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

function arrowOf(route: BoardRoute, flow: JsonValue, nodes: ReadonlyMap<string, Drawn>): Line | undefined {
  const source = nodes.get(route.source);
  const target = nodes.get(route.target);
  if (source?.shot === undefined || target?.shot === undefined) return undefined;
  const component = route.actionPath === undefined ? undefined : nodePathAround(flow, route.actionPath);
  const middle = component === undefined ? undefined : source.shot.middles.get(pathKey(component));
  const { position } = source.screen;
  return {
    byEndpoint: route.component === undefined,
    from: {
      x: position.x + SCREEN_WIDTH + source.shot.bezel,
      y: position.y + (middle ?? DOOR),
    },
    to: { x: target.screen.position.x - target.shot.bezel, y: target.screen.position.y + DOOR },
  };
}

/** Everything shifted so that it begins at the margin, and the size that it takes. Curves swing out beyond the screens. */
function moved(placed: readonly PlacedScreen[], lines: readonly Line[]): Scene {
  if (placed.length === 0) return { width: 2 * MARGIN, height: 2 * MARGIN, screens: [], arrows: [] };
  const corners = [
    ...placed.flatMap(({ x, y, width, height }) => [
      [x, y - LABEL_HEIGHT] as const,
      [x + width, y + height] as const,
    ]),
    ...lines.flatMap((line) => pointsOf(curve(line, 0, 0))),
  ];
  const left = Math.min(...corners.map(([x]) => x));
  const top = Math.min(...corners.map(([, y]) => y));
  const right = Math.max(...corners.map(([x]) => x));
  const bottom = Math.max(...corners.map(([, y]) => y));
  const [dx, dy] = [MARGIN - left, MARGIN - top];
  return {
    width: Math.ceil(right - left + 2 * MARGIN),
    height: Math.ceil(bottom - top + 2 * MARGIN),
    screens: placed.map((screen) => ({ ...screen, x: screen.x + dx, y: screen.y + dy })),
    arrows: lines.map((line): Arrow => ({
      path: curve(line, dx, dy),
      x: line.from.x + dx,
      y: line.from.y + dy,
      byEndpoint: line.byEndpoint,
    })),
  };
}

function curve({ from, to }: Line, dx: number, dy: number): string {
  const [path] = getBezierPath({
    sourceX: from.x + dx,
    sourceY: from.y + dy,
    targetX: to.x + dx,
    targetY: to.y + dy,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
    curvature: CURVATURE,
  });
  // Hundredths of a pixel are enough for anybody.
  return path.replace(/-?\d+\.\d{3,}/g, (number) => Number(number).toFixed(2));
}

/** The points of a path; a curve stays within those that steer it. */
function pointsOf(path: string): readonly (readonly [x: number, y: number])[] {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([number]) => Number(number));
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => [
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ]);
}
