import { screensOf, routingGraph } from '@flowsmith/flow-model';
import { boardScene } from '../scene/board-scene.ts';
import { contactSheet } from '../scene/contact-sheet.ts';
import { soloScene } from '../scene/solo-scene.ts';
import type { Scene } from '../scene/types.ts';
import type { PictureRequest, Shot } from '../types.ts';

/** The screens that a request draws: the wanted ones, or all for the board. */
export function screensWanted({ flow, product, screens }: PictureRequest): readonly number[] {
  const count = screensOf(flow).length;
  const wanted =
    product === 'board-png' || product === 'board-svg' ? screensOf(flow).map((_, at) => at) : screens;
  const inFlow = wanted.filter((index) => index >= 0 && index < count);
  return product === 'screen' ? inFlow.slice(0, 1) : inFlow;
}

/**
 * How the wanted screens stand in one picture. A zip has no such picture: its scene is the sheet, as a preview of what is in it.
 * @param shots those of `screensWanted`, in its order.
 */
export function sceneOf(request: PictureRequest, shots: readonly (Shot | undefined)[]): Scene {
  switch (request.product) {
    case 'screen':
      return shots[0] === undefined ? contactSheet([]) : soloScene(shots[0], request.backdrop);
    case 'zip':
    case 'sheet':
      return sheetOf(request, shots);
    case 'board-png':
    case 'board-svg':
      return boardScene(request.flow, request.layout, shots);
  }
}

function sheetOf(request: PictureRequest, shots: readonly (Shot | undefined)[]): Scene {
  const entries = screensOf(request.flow);
  const { entries: starts, terminals } = routingGraph(request.flow);
  const ids = screensWanted(request).map((index) => entries[index]?.id ?? '');
  return contactSheet(
    shots.flatMap((shot, at) => {
      const id = ids[at] ?? '';
      if (shot === undefined) return [];
      const { width, height, bezel } = shot;
      return [
        {
          width,
          height,
          bezel,
          label: id,
          marks: [
            ...(starts.includes(id) ? (['start'] as const) : []),
            ...(terminals.includes(id) ? (['end'] as const) : []),
          ],
        },
      ];
    }),
  );
}
