import { expect, it } from 'vitest';
import { sizeText } from './size-text.ts';

it.each([
  [0, '0 B'],
  [812, '812 B'],
  [1_000, '1 kB'],
  [1_440_000, '1.4 MB'],
  [52_000_000_000, '52 GB'],
  [9_000_000_000_000, '9000 GB'],
])('says %d as %s', (bytes, words) => {
  expect(sizeText(bytes)).toBe(words);
});
