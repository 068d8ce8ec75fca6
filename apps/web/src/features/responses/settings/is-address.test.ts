import { expect, it } from 'vitest';
import { isAddress } from './is-address.ts';

it.each([
  ['https://example.com/answers', true],
  [' http://127.0.0.1:8080 ', true],
  ['example.com', false],
  ['ftp://example.com', false],
  ['', false],
])('%j is an address: %s', (text, is) => {
  expect(isAddress(text)).toBe(is);
});
