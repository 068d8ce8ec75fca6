import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, formatDay, formatTimestamp, parseDay, partsOf } from './civil.ts';
import { cut } from '../props.ts';

const day = fc.integer({ min: -25_000, max: 60_000 });

describe('civil dates', () => {
  it('survive being written and read', () => {
    fc.assert(
      fc.property(day, (at) => {
        expect(parseDay(formatDay(at))).toBe(at);
        expect(parseDay(formatTimestamp(at))).toBe(at);
      }),
    );
  });

  it('stay in the wanted month when months are added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -30, max: 30 }), (at, months) => {
        const before = partsOf(at);
        const after = partsOf(addMonths(at, months));
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
        expect(after.date).toBeLessThanOrEqual(before.date);
      }),
    );
  });

  it.each(['2026-02-30', '2026-13-01', '26-01-01', 'soon', '', '2026-1-1'])('do not come from %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe('cut', () => {
  it('keeps short texts, never exceeds the limit by more than the ellipsis and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const result = cut(text, limit);
        expect(result.length).toBeLessThanOrEqual(Math.max(limit + 1, 1));
        expect(result.isWellFormed()).toBe(true);
        expect(result === text || text.length > limit).toBe(true);
      }),
    );
  });
});
