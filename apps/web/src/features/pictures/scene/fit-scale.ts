/** Longest side that canvases of all browsers take, in pixels. */
export const LONGEST_SIDE = 16_384;
/** Most pixels of one picture: each takes four bytes while it is drawn, so this is a quarter of a gigabyte. */
export const MOST_PIXELS = 64 * 1024 * 1024;

/** A scale at which a picture can be drawn, and its size then. */
export interface FittedScale {
  readonly scale: number;
  /** Whole pixels, at least one. */
  readonly width: number;
  readonly height: number;
  /** The wanted scale was too much. */
  readonly reduced: boolean;
}

/**
 * The wanted scale, or the largest one below it at which a picture of this size (in CSS pixels) can still be made.
 * Reduced scales are rounded down to whole percents, so that they can be told.
 */
export function fitScale(width: number, height: number, wanted: number): FittedScale {
  const bySide = LONGEST_SIDE / Math.max(width, height, 1);
  const byArea = Math.sqrt(MOST_PIXELS / Math.max(width * height, 1));
  const largest = Math.min(bySide, byArea);
  // A picture that is far too large is still drawn: at least one percent, and never beyond the limits.
  const scale =
    wanted <= largest ? wanted : Math.max(Math.floor(largest * 100) / 100, Math.min(largest, 0.01));
  return {
    scale,
    width: pixels(width * scale),
    height: pixels(height * scale),
    reduced: scale < wanted,
  };
}

/** Rounded to the next whole pixel, but not up for the dust of a multiplication. */
function pixels(length: number): number {
  return Math.max(1, Math.ceil(length - 0.001));
}
