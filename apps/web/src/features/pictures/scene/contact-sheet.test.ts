import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactSheet, LABEL_HEIGHT, SHEET_GAP, SHEET_MARGIN, type SheetEntry } from './contact-sheet.ts';

const entry = (height: number): SheetEntry => ({ width: 372, height, bezel: 6, label: 'A', marks: [] });

describe('contactSheet', () => {
  it('puts one screen into its margins', () => {
    const { width, height, screens } = contactSheet([entry(700)]);
    expect({ width, height }).toEqual({
      width: 372 + 2 * SHEET_MARGIN,
      height: 700 + LABEL_HEIGHT + 2 * SHEET_MARGIN,
    });
    expect(screens).toEqual([{ ...entry(700), index: 0, x: SHEET_MARGIN, y: SHEET_MARGIN + LABEL_HEIGHT }]);
  });

  it('begins a new row below the tallest screen of the row before', () => {
    const { screens } = contactSheet(Array.from({ length: 12 }, (_, at) => entry(at === 1 ? 1500 : 700)));
    const rows = [...new Set(screens.map(({ y }) => y))];
    expect(rows.length).toBeGreaterThan(1);
    expect((rows[1] ?? 0) - (rows[0] ?? 0)).toBe(1500 + SHEET_GAP + LABEL_HEIGHT);
  });

  it('is made for nothing, too', () => {
    expect(contactSheet([]).screens).toEqual([]);
  });

  it('holds every screen once, in order, without overlaps, inside', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(heights, (all) => {
        const { width, height, screens } = contactSheet(all.map(entry));
        expect(screens.map(({ index }) => index)).toEqual(all.map((_, at) => at));
        for (const [at, screen] of screens.entries()) {
          expect(screen.x + screen.width).toBeLessThanOrEqual(width - SHEET_MARGIN);
          expect(screen.y + screen.height).toBeLessThanOrEqual(height - SHEET_MARGIN);
          for (const other of screens.slice(at + 1)) {
            const beside = screen.x + screen.width <= other.x || other.x + other.width <= screen.x;
            const above =
              screen.y + screen.height <= other.y - LABEL_HEIGHT ||
              other.y + other.height <= screen.y - LABEL_HEIGHT;
            expect(beside || above).toBe(true);
          }
        }
      }),
    );
  });
});
