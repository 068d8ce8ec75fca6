import { expect, test } from 'vitest';
import { heightsOf, pointText } from './points.ts';

const point = (values: { [name: string]: number }, p50: number | null = null, p90: number | null = null) => ({
  values,
  p50,
  p90,
});

test('the tallest bar fills the chart, and little is still seen', () => {
  expect(
    heightsOf([point({ value: 200 }), point({ value: 100 }), point({ value: 1 }), point({ value: 0 })]),
  ).toEqual([100, 50, 2, 0]);
  expect(heightsOf([])).toEqual([]);
});

test.each([
  [point({ value: 1200 }), '1,200'],
  [point({ SUCCESS: 3, FAILURE: 1 }), 'success 3, failure 1'],
  [point({}, 1, 2), 'half within 1 s, nine of ten within 2 s'],
])('%o', (of, words) => {
  expect(pointText(of)).toBe(words);
});
