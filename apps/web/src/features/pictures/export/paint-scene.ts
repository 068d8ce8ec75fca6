import { imageOfShot, loadSvg } from '../capture/draw-shot.ts';
import { giveWay } from '../capture/yielding.ts';
import type { SceneColours } from '../scene/colours.ts';
import { sceneStart } from '../scene/scene-svg.ts';
import type { Scene } from '../scene/types.ts';
import type { Shot } from '../types.ts';

/** What {@link paintScene} needs besides the canvas. */
export interface Painting {
  readonly scene: Scene;
  readonly colours: SceneColours;
  readonly scale: number;
  /** The shots that the screens of the scene name by index. */
  readonly shots: readonly (Shot | undefined)[];
  readonly signal?: AbortSignal;
  /** Called after each screen. */
  readonly onScreen?: () => void;
}

/**
 * Paints a scene on a canvas of its size: first what is behind, then the screens one by one, between which everything else on
 * the page has its turn.
 * @throws the signal's reason when aborted.
 */
export async function paintScene(context: CanvasRenderingContext2D, painting: Painting): Promise<void> {
  const { scene, colours, scale, shots, signal, onScreen } = painting;
  const size = { width: scene.width * scale, height: scene.height * scale };
  const behind = await loadSvg(`${sceneStart(scene, colours, '', size)}</svg>`);
  context.drawImage(behind, 0, 0, size.width, size.height);
  for (const { index, x, y, width, height } of scene.screens) {
    const shot = shots[index];
    if (shot === undefined) continue;
    await giveWay(signal);
    const image = await imageOfShot(shot, scale);
    signal?.throwIfAborted();
    context.drawImage(image, x * scale, y * scale, width * scale, height * scale);
    onScreen?.();
  }
}
