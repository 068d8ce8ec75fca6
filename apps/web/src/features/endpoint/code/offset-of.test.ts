import { describe, expect, it } from 'vitest';
import { offsetOf } from './offset-of.ts';

describe('offsetOf', () => {
  const text = 'one\ntwo\nthree';
  it.each([
    [{ line: 1, column: 1 }, 0],
    [{ line: 2, column: 3 }, 6],
    [{ line: 3, column: 1 }, 8],
    [{ line: 3, column: 99 }, text.length],
    [{ line: 7, column: 1 }, text.length],
  ])('of %j is %i', (place, offset) => {
    expect(offsetOf(text, place)).toBe(offset);
  });
});
