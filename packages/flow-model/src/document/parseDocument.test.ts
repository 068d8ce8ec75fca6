import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_DEPTH, parseDocument, rangeOf, valueAt } from './index.ts';
import { brokenText, jsonText, pathsIn } from './testing/jsonText.ts';

/** What JSON.parse makes of a text; a byte order mark at its start is tolerated. */
function parseWithEngine(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return undefined;
  }
}

describe('parseDocument', () => {
  test('accepts, refuses and reads what JSON.parse does', () => {
    fc.assert(
      fc.property(fc.oneof(jsonText, brokenText, fc.string({ unit: 'binary' })), (text) => {
        const document = parseDocument(text);
        const expected = parseWithEngine(text);
        expect(document.wellFormed).toBe(expected !== undefined);
        expect(document.value).toStrictEqual(expected?.value);
        expect(document.good).toBe(document.wellFormed ? document : undefined);
        expect(document.text).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('says where every value stands', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const { value } = parseDocument(text);
        for (const path of pathsIn(value ?? null)) {
          const range = rangeOf(parseDocument(text), path);
          const source = text.slice(range?.offset, (range?.offset ?? 0) + (range?.length ?? 0));
          expect(JSON.parse(source)).toStrictEqual(valueAt(value, path));
        }
      }),
    );
  });

  test('reports problems inside the text, and at least one for a broken text', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const { wellFormed, syntaxProblems } = parseDocument(text);
        expect(wellFormed).toBe(syntaxProblems.length === 0);
        for (const { offset, length } of syntaxProblems) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test.each([
    ['', 'unexpected-end', 0],
    ['{', 'unexpected-end', 1],
    ['{"a":1,}', 'trailing-comma', 6],
    ['[1,]', 'trailing-comma', 2],
    ['[1,,2]', 'expected-value', 3],
    ['{"a":}', 'expected-value', 5],
    ['{"a" 1}', 'expected-colon', 5],
    ['{"a":1 "b":2}', 'expected-comma', 7],
    ['{a:1}', 'expected-key', 1],
    ['[1] 2', 'trailing-content', 4],
    ['["a\n]', 'unterminated-string', 1],
    ['["a\tb"]', 'control-character', 3],
    [String.raw`["\x"]`, 'bad-escape', 2],
    ['[01]', 'bad-number', 1],
    ['[True]', 'bad-literal', 1],
    ['[1] // one', 'comment', 4],
    ['{"a":[}', 'unexpected-character', 6],
  ])('explains %j as %s', (text, code, offset) => {
    expect(parseDocument(text).syntaxProblems[0]).toMatchObject({ code, offset });
  });

  test('goes on after a mistake', () => {
    const text = '{ "version" "7.3", // comment\n "screens": [ { "id": "A", }, { id: \'B\' ] , "x": 1 }';
    const document = parseDocument(text);
    expect(document.value).toBeUndefined();
    expect(document.root?.value).toEqual({ version: '7.3', screens: [{ id: 'A' }, { id: 'B' }], x: 1 });
  });

  test('keeps an own member __proto__ and pollutes nothing', () => {
    const { value } = parseDocument('{"__proto__": {"polluted": true}}');
    expect(Object.keys(value ?? {})).toEqual(['__proto__']);
    expect(valueAt(value, ['polluted'])).toBeUndefined();
    expect(valueAt({}, ['__proto__'])).toBeUndefined();
    expect(valueAt({}, ['constructor'])).toBeUndefined();
  });

  test('the last of duplicate keys counts, and every repetition is reported', () => {
    const document = parseDocument('{"a": [{"b": 1, "b": 2}], "c": 0, "a": [{"b": 3, "b": 4}]}');
    expect(document.value).toEqual({ a: [{ b: 4 }], c: 0 });
    expect(document.duplicateKeys.map(({ key, offset }) => [key, offset])).toEqual([
      ['b', 16],
      ['a', 34],
      ['b', 49],
    ]);
  });

  test('reads any depth, but calls only sane depths well formed', () => {
    expect(parseDocument('['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH)).wellFormed).toBe(true);
    const deep = parseDocument('[{"a":'.repeat(60_000) + '1' + '}]'.repeat(60_000));
    expect(deep.syntaxProblems).toEqual([{ code: 'too-deep', offset: MAX_DEPTH * 3, length: 1 }]);
    expect(parseDocument('['.repeat(100_000)).wellFormed).toBe(false);
  });
});
