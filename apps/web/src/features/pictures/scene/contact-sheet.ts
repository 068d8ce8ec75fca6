import type { PlacedScreen, Scene } from './types.ts';

/** A screen to place: its drawn size and what is written above it. */
export type SheetEntry = Pick<PlacedScreen, 'width' | 'height' | 'bezel' | 'label' | 'marks'>;

/** Space around and between screens, and height of the line with the id above each. */
export const SHEET_MARGIN = 40;
export const SHEET_GAP = 40;
export const LABEL_HEIGHT = 36;

/** Width to height that a sheet comes close to: that of a page or a screen held across. */
const WANTED_RATIO = 1.5;

/**
 * All screens in rows, in order, each below its id. The number of columns is the one that brings the sheet closest to the
 * shape of a page. An empty list gives an empty scene of the margins alone.
 */
export function contactSheet(entries: readonly SheetEntry[]): Scene {
  let best = sheetOf(entries, 1);
  for (let columns = 2; columns <= entries.length; columns += 1) {
    const sheet = sheetOf(entries, columns);
    if (distance(sheet) < distance(best)) best = sheet;
  }
  return best;
}

function sheetOf(entries: readonly SheetEntry[], columns: number): Scene {
  const cell = Math.max(0, ...entries.map(({ width }) => width));
  const screens: PlacedScreen[] = [];
  let y = SHEET_MARGIN;
  for (let first = 0; first < entries.length; first += columns) {
    const row = entries.slice(first, first + columns);
    for (const [column, entry] of row.entries()) {
      screens.push({
        ...entry,
        index: first + column,
        x: SHEET_MARGIN + column * (cell + SHEET_GAP),
        y: y + LABEL_HEIGHT,
      });
    }
    y += LABEL_HEIGHT + Math.max(...row.map(({ height }) => height)) + SHEET_GAP;
  }
  const used = Math.min(columns, entries.length);
  return {
    width: 2 * SHEET_MARGIN + used * cell + Math.max(0, used - 1) * SHEET_GAP,
    height: y - (entries.length === 0 ? 0 : SHEET_GAP) + SHEET_MARGIN,
    screens,
    arrows: [],
  };
}

function distance({ width, height }: Scene): number {
  return Math.abs(Math.log(width / height / WANTED_RATIO));
}
