import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt, type JsonValue } from '@flowsmith/flow-model';
import { changesBetween } from './changes.ts';

const json: fc.Arbitrary<JsonValue> = fc.jsonValue({ maxDepth: 4 });

describe('changesBetween', () => {
  it.each<[string, JsonValue, JsonValue, unknown]>([
    ['a member that changed', { a: 1, b: 2 }, { a: 1, b: 3 }, [{ path: ['b'], before: 2, after: 3 }]],
    ['a member that came', {}, { a: null }, [{ path: ['a'], before: undefined, after: null }]],
    ['a member that went', { a: 1 }, {}, [{ path: ['a'], before: 1, after: undefined }]],
    ['an item that came', { a: [1] }, { a: [1, 2] }, [{ path: ['a', 1], before: undefined, after: 2 }]],
    ['another type', { a: [] }, { a: {} }, [{ path: ['a'], before: [], after: {} }]],
    ['names of Object', {}, { toString: 1 }, [{ path: ['toString'], before: undefined, after: 1 }]],
  ])('tells %s', (_, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });

  it('finds nothing between equal values, and every change where it says', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(changesBetween(before, structuredClone(before))).toEqual([]);
        for (const change of changesBetween(before, after)) {
          expect(valueAt(before, change.path)).toEqual(change.before);
          expect(valueAt(after, change.path)).toEqual(change.after);
        }
      }),
    );
  });

  it('stops somewhere', () => {
    const long = Array.from({ length: 5000 }, (_, index) => index);
    expect(changesBetween([], long).length).toBeLessThanOrEqual(100);
  });
});
