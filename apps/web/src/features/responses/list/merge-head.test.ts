import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowResponse } from '@/api/responses.ts';
import { answer } from '../testing.ts';
import { mergeHead } from './merge-head.ts';

const ids = (rows: readonly FlowResponse[]) => rows.map(({ id }) => id);
const at = (second: number, id = `r${String(second).padStart(3, '0')}`) =>
  answer({ id, at: new Date(second * 1_000).toISOString() });

describe('mergeHead', () => {
  it('puts new answers first and says which', () => {
    const { rows, fresh, hasGap } = mergeHead([at(2), at(1)], { items: [at(3), at(2)], next: 'c' });
    expect(ids(rows)).toEqual(['r003', 'r002', 'r001']);
    expect(fresh).toEqual(['r003']);
    expect(hasGap).toBe(false);
  });

  it('drops what was deleted meanwhile, also the last one', () => {
    expect(ids(mergeHead([at(3), at(2), at(1)], { items: [at(3), at(1)], next: 'c' }).rows)).toEqual([
      'r003',
      'r001',
    ]);
    expect(mergeHead([at(1)], { items: [] }).rows).toEqual([]);
  });

  it('takes answers as they are now', () => {
    const changed = answer({ ...at(1), matchedBy: 'hand' });
    expect(mergeHead([at(1)], { items: [changed] }).rows).toEqual([changed]);
  });

  it('notices that some are missing', () => {
    expect(mergeHead([at(1)], { items: [at(9), at(8)], next: 'c' }).hasGap).toBe(true);
    expect(mergeHead([], { items: [at(9), at(8)], next: 'c' }).hasGap).toBe(false);
  });

  it('agrees with reading everything again, unless there is a gap', () => {
    const seconds = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(seconds, seconds, fc.integer({ min: 1, max: 10 }), (before, added, page) => {
        const known = before.toSorted((a, b) => b - a).map((second) => at(second));
        const newest = Math.max(0, ...before);
        const now = [
          ...added.map((second) => at(newest + second)).toSorted((a, b) => (a.at < b.at ? 1 : -1)),
          ...known,
        ];
        const head = now.slice(0, page);
        const merged = mergeHead(known, { items: head, ...(now.length > page ? { next: 'c' } : {}) });
        fc.pre(!merged.hasGap);
        expect(ids(merged.rows)).toEqual(ids(known.length === 0 ? head : now));
      }),
    );
  });
});
