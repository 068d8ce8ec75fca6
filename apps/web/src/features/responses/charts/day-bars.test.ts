import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBars, roundTop } from './day-bars.ts';

describe('dayBars', () => {
  it('fills days without answers', () => {
    expect(
      dayBars([
        { day: '2026-02-27', answers: 2 },
        { day: '2026-03-02', answers: 1 },
      ]),
    ).toEqual({
      bars: [
        { day: '2026-02-27', answers: 2 },
        { day: '2026-02-28', answers: 0 },
        { day: '2026-03-01', answers: 0 },
        { day: '2026-03-02', answers: 1 },
      ],
      days: 1,
    });
  });

  it('counts weeks from Monday in long times', () => {
    const { bars, days } = dayBars([
      { day: '2025-01-01', answers: 1 },
      { day: '2025-12-31', answers: 1 },
    ]);
    expect(days).toBe(7);
    expect(bars[0]).toEqual({ day: '2024-12-30', answers: 1 });
  });

  it('loses no answer', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((offset) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10));
    const perDay = fc.uniqueArray(fc.record({ day, answers: fc.integer({ min: 1, max: 9 }) }), {
      selector: (each) => each.day,
    });
    fc.assert(
      fc.property(perDay, (days) => {
        const sum = (each: readonly { readonly answers: number }[]) =>
          each.reduce((all, { answers }) => all + answers, 0);
        expect(sum(dayBars(days).bars)).toBe(sum(days));
      }),
    );
  });
});

describe('roundTop', () => {
  it.each([
    [0, 1],
    [3, 3],
    [7, 10],
    [18, 20],
    [230, 250],
    [1_001, 2_000],
  ])('of %d is %d', (most, top) => {
    expect(roundTop(most)).toBe(top);
  });
});
