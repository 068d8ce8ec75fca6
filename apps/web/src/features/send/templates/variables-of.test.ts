import { expect, test } from 'vitest';
import { variablesOf } from './variables-of.ts';

test.each([
  ['Hi {{1}}, at {{ 2 }}? {{1}}!', ['1', '2']],
  ['Hi {{name}}', ['name']],
  ['Hi {1} {{}}', []],
])('%s', (text, names) => {
  expect(variablesOf(text)).toEqual(names);
});
