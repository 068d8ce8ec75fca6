import type { Backdrop, Shot } from '../types.ts';
import type { Scene } from './types.ts';

/** Space around a single screen when something is behind it. */
const MARGIN = 24;

/** One screen alone, without its id. */
export function soloScene({ width, height, bezel }: Shot, backdrop: Backdrop): Scene {
  const margin = backdrop === 'transparent' ? 0 : MARGIN;
  return {
    width: width + 2 * margin,
    height: height + 2 * margin,
    screens: [{ index: 0, x: margin, y: margin, width, height, bezel, marks: [] }],
    arrows: [],
  };
}
