import { expect, test } from 'vitest';
import { fillIn } from './fill-in.ts';

test.each([
  ['Hi {{name}}, {{ name }}!', { name: 'Ada' }, 'Hi Ada, Ada!'],
  ['Hi {{nobody}}', { name: 'Ada' }, 'Hi {{nobody}}'],
  ['{{toString}}', {}, '{{toString}}'],
  ['{{1}}', { 1: '$&' }, '$&'],
])('%s', (text, values, filled) => {
  expect(fillIn(text, values)).toBe(filled);
});
