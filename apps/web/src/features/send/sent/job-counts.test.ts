import { expect, test } from 'vitest';
import { inWords, settled } from './job-counts.ts';

test('what waits is not settled', () => {
  expect(settled({ counts: { queued: 5, sending: 1, sent: 2, failed: 3, read: 1 } })).toBe(6);
});

test.each([
  [0, '1 s'],
  [59, '59 s'],
  [90, '2 min'],
  [3600, '1 h'],
  [3900, '1 h 5 min'],
])('%i seconds', (seconds, words) => {
  expect(inWords(seconds)).toBe(words);
});
