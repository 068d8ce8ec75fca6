import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf } from './direction.ts';

describe('direction of a label', () => {
  it.each([
    ['الاسم الكامل', 'rtl'],
    ['(2) שם מלא', 'rtl'],
    ['العمر (age)', 'rtl'],
    ['Name العمر', undefined],
    ['Ёлка', undefined],
    ['12 – 34 %', undefined],
    ['', undefined],
  ])('of %j is %j: the first letter decides', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });

  it('does not change with what stands before the first letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d\s().,:/+-]*$/), (before) => {
        expect(directionOf(`${before}مرحبا`)).toBe('rtl');
        expect(directionOf(`${before}Hello`)).toBeUndefined();
      }),
    );
  });
});
