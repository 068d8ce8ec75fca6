import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['frist', ['last', 'first'], 'first'],
  ['emial', ['email', 'name'], 'email'],
  ['TextIput', ['TextArea', 'TextInput'], 'TextInput'],
  ['maxChars', ['max-chars', 'min-chars'], 'max-chars'],
  ['helper_text', ['helper-text'], 'helper-text'],
  ['sign_up', ['SIGN_UP', 'SIGN_IN'], 'SIGN_UP'],
])('%s among %j means %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

test.each([
  ['colour', ['label', 'name']],
  ['a', ['xyz']],
  ['x'.repeat(10_000), ['x'.repeat(9_999)]],
])('nothing is suggested for %s', (word, candidates) => {
  expect(nearest(word, candidates)).toBeUndefined();
});
