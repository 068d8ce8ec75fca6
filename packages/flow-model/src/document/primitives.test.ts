import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  insertItem,
  insertMember,
  isJsonArray,
  isJsonObject,
  moveItem,
  parseDocument,
  removeValue,
  renameKey,
  replaceString,
  setValue,
  valueAt,
  type FlowDocument,
  type JsonValue,
  type Path,
  type TextEdit,
} from './index.ts';
import { jsonText, jsonValue, key, pathsIn } from './testing/jsonText.ts';

/** A value that can be changed, to say in plain code what an edit should mean. */
type Mutable = null | boolean | number | string | Mutable[] | Map<string, Mutable>;

function thaw(value: JsonValue): Mutable {
  if (isJsonArray(value)) return value.map(thaw);
  if (!isJsonObject(value)) return value;
  return new Map(
    Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, thaw(member)]])),
  );
}

function at(value: Mutable, path: Path): Mutable {
  return path.reduce<Mutable>((current, step) => {
    if (Array.isArray(current)) return current[Number(step)] ?? null;
    return current instanceof Map ? (current.get(String(step)) ?? null) : null;
  }, value);
}

function put(root: Mutable, path: Path, value: Mutable): Mutable {
  const step = path.at(-1);
  const parent = at(root, path.slice(0, -1));
  if (step === undefined) return value;
  if (Array.isArray(parent)) parent[Number(step)] = value;
  if (parent instanceof Map) parent.set(String(step), value);
  return root;
}

function take(root: Mutable, path: Path): void {
  const step = path.at(-1);
  if (step === undefined) return;
  const parent = at(root, path.slice(0, -1));
  if (Array.isArray(parent)) parent.splice(Number(step), 1);
  if (parent instanceof Map) parent.delete(String(step));
}

/** The value of the text after edits, which must be well formed and must keep all bytes outside the edits. */
function valueAfter(document: FlowDocument, edits: readonly TextEdit[]): Mutable {
  const after = parseDocument(applyEdits(document.text, edits));
  expect(after.syntaxProblems).toEqual([]);
  return thaw(after.value ?? null);
}

const place = fc.nat();
function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

describe('text edits mean what they say, in any formatting', () => {
  test('setValue replaces any value', () => {
    fc.assert(
      fc.property(jsonText, place, jsonValue, (text, index, value) => {
        const document = parseDocument(text);
        const path = pick(pathsIn(document.value ?? null), index) ?? [];
        const expected = put(thaw(document.value ?? null), path, thaw(value));
        expect(valueAfter(document, setValue(document, path, value))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('setValue changes nothing when the value is there already', () => {
    fc.assert(
      fc.property(jsonText, place, (text, index) => {
        const document = parseDocument(text);
        const path = pick(pathsIn(document.value ?? null), index) ?? [];
        expect(setValue(document, path, valueAt(document.value, path) ?? null)).toEqual([]);
      }),
    );
  });

  test('setValue adds members and the objects on the way', () => {
    fc.assert(
      fc.property(
        jsonText,
        place,
        fc.array(key, { minLength: 1, maxLength: 3 }),
        jsonValue,
        (text, index, keys, value) => {
          const document = parseDocument(text);
          const objects = pathsIn(document.value ?? null).filter((path) =>
            isJsonObject(valueAt(document.value, path)),
          );
          const object = pick(objects, index);
          const [first = '', ...rest] = keys;
          fc.pre(object !== undefined && valueAt(document.value, [...object, first]) === undefined);
          const inner = rest.reduceRight<Mutable>((child, name) => new Map([[name, child]]), thaw(value));
          const expected = put(thaw(document.value ?? null), [...object, first], inner);
          expect(valueAfter(document, setValue(document, [...object, ...keys], value))).toEqual(expected);
        },
      ),
    );
  });

  test('removeValue removes members and items', () => {
    fc.assert(
      fc.property(jsonText, place, (text, index) => {
        const document = parseDocument(text);
        const path = pick(pathsIn(document.value ?? null), index) ?? [];
        const expected = thaw(document.value ?? null);
        take(expected, path);
        expect(valueAfter(document, removeValue(document, path))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('insertItem puts an item anywhere into an array', () => {
    fc.assert(
      fc.property(jsonText, place, fc.nat(6), jsonValue, (text, index, to, value) => {
        const document = parseDocument(text);
        const arrays = pathsIn(document.value ?? null).filter((path) =>
          isJsonArray(valueAt(document.value, path)),
        );
        const path = pick(arrays, index);
        fc.pre(path !== undefined);
        const expected = thaw(document.value ?? null);
        const array = at(expected, path);
        if (Array.isArray(array)) array.splice(to, 0, thaw(value));
        expect(valueAfter(document, insertItem(document, path, to, value))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('insertMember puts a member before another', () => {
    fc.assert(
      fc.property(jsonText, place, place, key, jsonValue, (text, index, before, name, value) => {
        const document = parseDocument(text);
        const objects = pathsIn(document.value ?? null).filter((path) =>
          isJsonObject(valueAt(document.value, path)),
        );
        const path = pick(objects, index);
        fc.pre(path !== undefined);
        const object = at(thaw(document.value ?? null), path);
        const keys = object instanceof Map ? [...object.keys()] : [];
        const beforeKey = pick(keys, before);
        const after = valueAfter(document, insertMember(document, path, name, value, beforeKey));
        expect(after).toEqual(put(thaw(document.value ?? null), [...path, name], thaw(value)));
      }),
      { numRuns: 500 },
    );
  });

  test('renameKey renames and nothing else', () => {
    fc.assert(
      fc.property(jsonText, place, key, (text, index, name) => {
        const document = parseDocument(text);
        const members = pathsIn(document.value ?? null).filter((path) => typeof path.at(-1) === 'string');
        const path = pick(members, index);
        fc.pre(path !== undefined);
        const after = [...path.slice(0, -1), name];
        const edits = renameKey(document, path, name);
        const expected = thaw(document.value ?? null);
        const isFree = valueAt(document.value, after) === undefined;
        const value = at(expected, path);
        if (isFree) take(expected, path);
        if (isFree) put(expected, after, value);
        expect(valueAfter(document, edits)).toEqual(expected);
        expect(edits.length > 0).toBe(isFree);
      }),
      { numRuns: 500 },
    );
  });

  test('moveItem moves within and between arrays', () => {
    fc.assert(
      fc.property(jsonText, place, place, fc.nat(6), (text, fromIndex, toIndex, to) => {
        const document = parseDocument(text);
        const paths = pathsIn(document.value ?? null);
        const from = pick(
          paths.filter((path) => typeof path.at(-1) === 'number'),
          fromIndex,
        );
        const into = pick(
          paths.filter((path) => isJsonArray(valueAt(document.value, path))),
          toIndex,
        );
        fc.pre(from !== undefined && into !== undefined);
        const edits = moveItem(document, from, into, to);
        const expected = thaw(document.value ?? null);
        if (!from.every((step, depth) => into[depth] === step)) {
          const array = at(expected, into);
          const source = at(expected, from.slice(0, -1));
          const moved = at(expected, from);
          const hole: Mutable[] = [];
          put(expected, from, hole);
          if (Array.isArray(array)) array.splice(to, 0, moved);
          if (Array.isArray(source)) source.splice(source.indexOf(hole), 1);
        }
        expect(valueAfter(document, edits)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('replaceString changes a string and keeps the spelling of the rest', () => {
    const string = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(string, string, string, string, (start, before, after, end) => {
        const spelt = (text: string): string =>
          text.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
        const document = parseDocument(`["${spelt(start + before + end)}"]`);
        const text = applyEdits(document.text, replaceString(document, [0], start + after + end));
        expect(parseDocument(text).value).toEqual([start + after + end]);
        expect(text.startsWith(`["${spelt(start.slice(0, -1))}`)).toBe(true);
        expect(text.endsWith(`${spelt(end.slice(1))}"]`)).toBe(true);
      }),
    );
  });
});

describe('text edits look like their surroundings', () => {
  const edited = (text: string, edit: (document: FlowDocument) => TextEdit[]): string =>
    applyEdits(text, edit(parseDocument(text)));

  test.each<[name: string, before: string, edit: (document: FlowDocument) => TextEdit[], after: string]>([
    ['own lines', '{\n  "a": 1\n}', (d) => setValue(d, ['b'], [1]), '{\n  "a": 1,\n  "b": [\n    1\n  ]\n}'],
    [
      'tabs and CR LF',
      '{\r\n\t"a": 1\r\n}',
      (d) => setValue(d, ['b'], { c: 2 }),
      '{\r\n\t"a": 1,\r\n\t"b": {\r\n\t\t"c": 2\r\n\t}\r\n}',
    ],
    ['minified', '{"a":1}', (d) => setValue(d, ['b'], { c: [1, 2] }), '{"a":1,"b":{"c":[1,2]}}'],
    [
      'one line with blanks',
      '{ "a": [1, 2] }',
      (d) => insertItem(d, ['a'], 1, { b: 1 }),
      '{ "a": [1, { "b": 1 }, 2] }',
    ],
    [
      'a neighbour on one line',
      '[\n  { "a": 1 },\n  { "a": 2 }\n]',
      (d) => insertItem(d, [], 2, { a: 3 }),
      '[\n  { "a": 1 },\n  { "a": 2 },\n  { "a": 3 }\n]',
    ],
    [
      'a list in an empty object',
      '{\n    "a": {}\n}',
      (d) => setValue(d, ['a', 'b'], 1),
      '{\n    "a": {\n        "b": 1\n    }\n}',
    ],
    [
      'siblings on one line',
      '{\n  "A": ["B"],\n  "B": []\n}',
      (d) => insertItem(d, ['B'], 0, 'C'),
      '{\n  "A": ["B"],\n  "B": ["C"]\n}',
    ],
    ['colons', '{\n  "a" : 1\n}', (d) => setValue(d, ['b'], 2), '{\n  "a" : 1,\n  "b" : 2\n}'],
    ['removed first', '[\n  1,\n  2\n]', (d) => removeValue(d, [0]), '[\n  2\n]'],
    ['removed last', '[\n  1,\n  2\n]', (d) => removeValue(d, [1]), '[\n  1\n]'],
    ['removed only', '[\n  1\n]', (d) => removeValue(d, [0]), '[]'],
    ['blank lines', '[\n  1,\n\n  2\n]', (d) => insertItem(d, [], 2, 3), '[\n  1,\n\n  2,\n  3\n]'],
    [
      'one unit of a string',
      '{"a": "caf\\u00e9 1"}',
      (d) => setValue(d, ['a'], 'café 2'),
      '{"a": "caf\\u00e9 2"}',
    ],
    [
      'number spelling',
      '{"a": 1.0, "b": 2e1}',
      (d) => setValue(d, [], { a: 1, b: 21 }),
      '{"a": 1.0, "b": 21}',
    ],
    [
      'a changed list',
      '[\n  {"a":  1},\n  {"b":  2}\n]',
      (d) => setValue(d, [], [{ b: 2 }]),
      '[\n  {"b":  2}\n]',
    ],
    [
      'a member before another',
      '{ "a": 1, "c": 3 }',
      (d) => insertMember(d, [], 'b', 2, 'c'),
      '{ "a": 1, "b": 2, "c": 3 }',
    ],
    ['a renamed key', '{ "a" : 1 }', (d) => renameKey(d, ['a'], 'b'), '{ "b" : 1 }'],
    ['duplicates go with a removed key', '{"a":1,"b":2,"a":3}', (d) => removeValue(d, ['a']), '{"b":2}'],
  ])('%s', (_name, before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });

  test('a moved item keeps its bytes and takes the depth of its new place', () => {
    const before =
      '{\n  "a": [\n    {\n      "x" :  1\n    },\n    2\n  ],\n  "b": {\n    "c": [\n      3\n    ]\n  }\n}\n';
    const after =
      '{\n  "a": [\n    2\n  ],\n  "b": {\n    "c": [\n      3,\n      {\n        "x" :  1\n      }\n    ]\n  }\n}\n';
    expect(edited(before, (d) => moveItem(d, ['a', 0], ['b', 'c'], 1))).toBe(after);
  });

  test('nothing is edited where there is nothing to edit', () => {
    const document = parseDocument('{"a": [1], "b": "x"}');
    expect(removeValue(document, ['c'])).toEqual([]);
    expect(removeValue(document, [])).toEqual([]);
    expect(insertItem(document, ['b'], 0, 1)).toEqual([]);
    expect(setValue(document, ['b', 'c'], 1)).toEqual([]);
    expect(moveItem(document, ['a', 0], ['a'], 1)).toEqual([]);
    expect(moveItem(document, ['a', 3], ['a'], 0)).toEqual([]);
    expect(replaceString(document, ['a'], 'x')).toEqual([]);
    expect(setValue(parseDocument('{"a": 1,}'), ['a'], 2)).toEqual([]);
  });
});
