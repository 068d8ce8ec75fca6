import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatWords } from './format-words.ts';

test.each([
  ['Hello', [{ style: 'plain', text: 'Hello' }]],
  [
    'Hi *Ada*!',
    [
      { style: 'plain', text: 'Hi ' },
      { style: 'bold', text: 'Ada' },
      { style: 'plain', text: '!' },
    ],
  ],
  ['_so_', [{ style: 'italic', text: 'so' }]],
  ['~gone~', [{ style: 'strike', text: 'gone' }]],
  ['```a *b*```', [{ style: 'code', text: 'a *b*' }]],
  ['2 * 3 * 4', [{ style: 'plain', text: '2 * 3 * 4' }]],
  ['snake_case_name', [{ style: 'plain', text: 'snake_case_name' }]],
  ['', []],
])('%s', (text, stretches) => {
  expect(formatWords(text)).toEqual(stretches);
});

test('loses nothing but marks', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '*', '_', '~', '`', '\n') }), (text) => {
      const kept = formatWords(text)
        .map((stretch) => stretch.text)
        .join('');
      expect(kept.replaceAll(/[*_~`]/g, '')).toBe(text.replaceAll(/[*_~`]/g, ''));
    }),
  );
});
