import { expect, test } from 'vitest';
import { sumUp } from './check-sums.ts';

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
