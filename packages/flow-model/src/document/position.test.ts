import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyRangeOf, offsetAt, parseDocument, pathAt, positionAt, rangeOf, valueAt } from './index.ts';
import { brokenText, jsonText, pathsIn } from './testing/jsonText.ts';

describe('positions', () => {
  test('count lines and columns from 1, whatever ends the lines', () => {
    const document = parseDocument('{\n "a": 1,\r\n "b": 2,\r "c": 3 }');
    expect(
      ['{', '"a"', '"b"', '"c"'].map((part) => positionAt(document, document.text.indexOf(part))),
    ).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 2 },
      { line: 4, column: 2 },
    ]);
  });

  test('lead back to their offsets', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const document = parseDocument(text);
        for (let offset = 0; offset <= text.length; offset++) {
          // Between CR and LF no caret can stand.
          const expected = text.slice(offset - 1, offset + 1) === '\r\n' && offset > 0 ? offset - 1 : offset;
          expect(offsetAt(document, positionAt(document, offset))).toBe(expected);
        }
      }),
    );
  });

  test('outside the text mean its nearest place', () => {
    const document = parseDocument('[1,\n2]');
    expect(offsetAt(document, { line: 1, column: 99 })).toBe(3);
    expect(offsetAt(document, { line: 9, column: 1 })).toBe(6);
    expect(offsetAt(document, { line: 0, column: 1 })).toBe(0);
    expect(positionAt(document, 99)).toEqual({ line: 2, column: 3 });
  });
});

describe('paths and ranges', () => {
  test('every value and key is found at its own place', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const document = parseDocument(text);
        for (const path of pathsIn(document.value ?? null)) {
          const range = rangeOf(document, path);
          expect(pathAt(document, range?.offset ?? -1)).toEqual(path);
          const key = keyRangeOf(document, path);
          expect(key !== undefined).toBe(typeof path.at(-1) === 'string');
          const spelt = text.slice(key?.offset, (key?.offset ?? 0) + (key?.length ?? 0));
          expect(key === undefined || JSON.parse(spelt) === path.at(-1)).toBe(true);
          expect(key === undefined ? path : pathAt(document, key.offset + 1)).toEqual(path);
        }
      }),
    );
  });

  test('blanks between members belong to the object, also in a broken text', () => {
    const document = parseDocument('{ "a": [ 1, { "b": 2 } ,  ], "c" }');
    const path = (part: string): readonly (string | number)[] =>
      pathAt(document, document.text.indexOf(part));
    expect(path('"b"')).toEqual(['a', 1, 'b']);
    expect(path('2')).toEqual(['a', 1, 'b']);
    expect(path('  ]')).toEqual(['a']);
    expect(path('"c"')).toEqual(['c']);
    expect(pathAt(document, 0)).toEqual([]);
  });

  test('what is not there has no range', () => {
    const document = parseDocument('{"a": [1]}');
    for (const path of [['b'], ['a', 1], ['a', 'b'], ['a', 0, 'x'], [0], ['__proto__']]) {
      expect(rangeOf(document, path)).toBeUndefined();
      expect(keyRangeOf(document, path)).toBeUndefined();
      expect(valueAt(document.value, path)).toBeUndefined();
    }
    expect(rangeOf(parseDocument(''), [])).toBeUndefined();
  });
});
