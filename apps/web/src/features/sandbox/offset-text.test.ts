import { expect, it } from 'vitest';
import { offsetText } from './offset-text.ts';

it.each([
  [0, 'Same as yours'],
  [59_000, 'Same as yours'],
  [3_600_000, '1 h ahead'],
  [7 * 86_400_000 + 90 * 60_000, '7 d 1 h 30 min ahead'],
  [-86_400_000, '1 d behind'],
])('says what %d milliseconds are', (offset, words) => {
  expect(offsetText(offset)).toBe(words);
});
