import { describe, expect, it } from 'vitest';
import { daysOf, momentsOf, rangeOf } from './time-range.ts';

const now = new Date(2026, 2, 31, 15, 30);
const local = (...parts: [number, number, number]) => new Date(...parts).toISOString();

describe('momentsOf', () => {
  it('begins named ranges at midnight, today included', () => {
    expect(momentsOf('today', now)).toEqual({ since: local(2026, 2, 31) });
    expect(momentsOf('7d', now)).toEqual({ since: local(2026, 2, 25) });
  });

  it('includes the last day of dates', () => {
    expect(momentsOf('2026-02-27..2026-02-28', now)).toEqual({
      since: local(2026, 1, 27),
      until: local(2026, 2, 1),
    });
    expect(momentsOf('..2026-02-28', now)).toEqual({ until: local(2026, 2, 1) });
  });

  it.each(['', '..', 'yesterday', '2026-99-99..', 'toString'])('takes %j for all times', (range) => {
    expect(momentsOf(range, now)).toEqual({});
  });
});

describe('daysOf and rangeOf', () => {
  it.each(['2026-02-27..2026-02-28', '..2026-02-28', '2026-02-27..'])('agree on %s', (range) => {
    expect(rangeOf(daysOf(range) ?? { from: '', to: '' })).toBe(range);
  });
});
