import { expect, test } from 'vitest';
import { readData } from './read-data.ts';

test.each([
  ['', { kind: 'nothing' }],
  ['  ', { kind: 'nothing' }],
  ['{"a": [1]}', { kind: 'value', value: { a: [1] } }],
  ['[1]', { kind: 'error' }],
  ['null', { kind: 'error' }],
  ['{', { kind: 'error' }],
])('%s', (typed, read) => {
  expect(readData(typed)).toEqual(read);
});
