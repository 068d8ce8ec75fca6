import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitScale, LONGEST_SIDE, MOST_PIXELS } from './fit-scale.ts';

describe('fitScale', () => {
  it('keeps a scale at which the picture can be made', () => {
    expect(fitScale(372, 704, 3)).toEqual({ scale: 3, width: 1116, height: 2112, reduced: false });
  });

  it('makes a picture smaller that would be too long on one side', () => {
    expect(fitScale(50_000, 5000, 2)).toEqual({ scale: 0.32, width: 16_000, height: 1600, reduced: true });
  });

  it('makes a picture smaller that would have too many pixels', () => {
    const { scale, reduced } = fitScale(10_000, 10_000, 1);
    expect({ scale, reduced }).toEqual({ scale: 0.81, reduced: true });
  });

  it('stays within what browsers can do, and as large as that allows, for any size', () => {
    const side = fc.double({ min: 1, max: 5_000_000, noNaN: true });
    fc.assert(
      fc.property(side, side, fc.constantFrom(1, 2, 3), (width, height, wanted) => {
        const fitted = fitScale(width, height, wanted);
        expect(fitted.width).toBeGreaterThanOrEqual(1);
        expect(fitted.height).toBeGreaterThanOrEqual(1);
        expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(LONGEST_SIDE);
        // A side is rounded up to whole pixels.
        expect((fitted.width - 1) * (fitted.height - 1)).toBeLessThanOrEqual(MOST_PIXELS);
        expect(fitted.scale).toBeLessThanOrEqual(wanted);
        expect(fitted.reduced).toBe(fitted.scale < wanted);
      }),
    );
  });
});
