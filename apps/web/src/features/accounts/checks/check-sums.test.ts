import { expect, test } from 'vitest';
import { sumUp, urgentFirst } from './check-sums.ts';

test.each([
  [['pass', 'skip'], 'pass'],
  [['pass', 'warn', 'skip'], 'warn'],
  [['fail', 'warn', 'pass'], 'fail'],
  [[], 'pass'],
] as const)('%j is %s', (states, state) => {
  expect(sumUp(states.map((each) => ({ state: each }))).state).toBe(state);
});

test('counts what stands in the way', () => {
  expect(sumUp([{ state: 'fail' }, { state: 'fail' }]).words).toContain('2');
});

test('what stands in the way comes first, all else keeps its order', () => {
  const states = ['pass', 'skip', 'warn', 'pass', 'fail'] as const;
  const sorted = urgentFirst(states.map((state, index) => ({ state, index })));
  expect(sorted.map(({ index }) => index)).toEqual([4, 2, 0, 3, 1]);
});
