import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  composeEdits,
  diffText,
  editDocument,
  invertEdits,
  parseDocument,
  positionAt,
  valueAt,
  type FlowDocument,
  type TextEdit,
} from './index.ts';
import { jsonText } from './testing/jsonText.ts';

/** Changes at random places, each to be fitted to a text: position, units to remove, text to insert. */
const changes = fc.array(
  fc.tuple(
    fc.nat(),
    fc.nat(6),
    fc.oneof(
      jsonText,
      fc.constantFrom('', '{', '}', '[', ']', '"', ',', ':', '\\', '\n', '\r', '//', '1', 'x', '"k":', '{}'),
    ),
  ),
  { minLength: 1, maxLength: 3 },
);

/** Edits of a text that do not overlap. */
function editsFrom(text: string, wanted: readonly (readonly [number, number, string])[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let end = 0;
  for (const [at, remove, insert] of wanted) {
    const offset = end + (at % (text.length - end + 1));
    const length = Math.min(remove, text.length - offset);
    edits.push({ offset, length, text: insert });
    end = offset + length;
  }
  return edits;
}

/** Everything that can be observed of a document, except its history. */
function facts({
  text,
  root,
  rootOffset,
  value,
  wellFormed,
  syntaxProblems,
  duplicateKeys,
}: FlowDocument): object {
  return { text, root, rootOffset, value, wellFormed, syntaxProblems, duplicateKeys };
}

describe('editDocument', () => {
  test('equals parsing the edited text, through any series of edits', () => {
    fc.assert(
      fc.property(jsonText, fc.array(changes, { minLength: 1, maxLength: 4 }), (text, batches) => {
        let document = parseDocument(text);
        for (const batch of batches) {
          const edits = editsFrom(document.text, batch);
          const next = editDocument(document, edits);
          expect(next.text).toBe(applyEdits(document.text, edits));
          expect(facts(next)).toStrictEqual(facts(parseDocument(next.text)));
          expect(next.good).toBe(next.wellFormed ? next : document.good);
          document = next;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('its value consists of the values of its tree, wherever they came from', () => {
    fc.assert(
      fc.property(jsonText, changes, changes, (text, first, second) => {
        const start = parseDocument(text);
        const edits = editsFrom(text, first);
        const changed = editDocument(start, edits);
        const again = editDocument(changed, editsFrom(changed.text, second));
        for (const document of [changed, again]) expectValuesOfTree(document);
      }),
      { numRuns: 500 },
    );
  });

  test('undoing an edit gives back the bytes and the very same value', () => {
    fc.assert(
      fc.property(jsonText, changes, (text, batch) => {
        const before = parseDocument(text);
        const edits = editsFrom(text, batch);
        const after = editDocument(before, edits);
        const undone = editDocument(after, invertEdits(before, edits));
        expect(undone.text).toBe(text);
        expect(undone.value).toStrictEqual(before.value);
        expect(after.wellFormed || undone.value === before.value).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('lines are right after any edit', () => {
    fc.assert(
      fc.property(jsonText, changes, (text, batch) => {
        const before = parseDocument(text);
        positionAt(before, 0);
        const after = editDocument(before, editsFrom(text, batch));
        const fresh = parseDocument(after.text);
        for (let offset = 0; offset <= after.text.length; offset++) {
          expect(positionAt(after, offset)).toEqual(positionAt(fresh, offset));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('keeps every subtree that was not touched', () => {
    const text = JSON.stringify(
      { a: [{ x: 1 }, { y: [2] }, { z: 'some longer text' }], b: { c: {} } },
      null,
      2,
    );
    const before = parseDocument(text);
    const after = editDocument(before, [{ offset: text.indexOf('2'), length: 1, text: '3' }]);
    for (const path of [['a', 0], ['a', 2], ['b']]) {
      expect(valueAt(after.value, path)).toBe(valueAt(before.value, path));
    }
    expect(valueAt(after.value, ['a', 1])).not.toBe(valueAt(before.value, ['a', 1]));
  });

  test('blanks around values change no value', () => {
    const text = '{"a":[{"b":{"c":1}}]}';
    const before = parseDocument(text);
    const spaced = '{ "a": [ { "b": { "c": 1 } } ] }\n';
    expect(editDocument(before, diffText(text, spaced)).value).toBe(before.value);
  });

  test('a document that mends itself has the values it had', () => {
    const text = '{"screens":[{"id":"A","title":"One"},{"id":"B","title":"Two"}]}';
    const before = parseDocument(text);
    const offset = text.indexOf('One');
    const broken = editDocument(before, [{ offset, length: 0, text: '"' }]);
    expect(broken).toMatchObject({ wellFormed: false, value: undefined, good: before });
    const mended = editDocument(broken, [{ offset, length: 1, text: '' }]);
    expect(mended.value).toBe(before.value);
    expect(mended.good).toBe(mended);
  });

  test('refuses edits that overlap or lie outside', () => {
    const document = parseDocument('[1, 2]');
    expect(() =>
      editDocument(document, [
        { offset: 1, length: 2, text: '' },
        { offset: 2, length: 1, text: '' },
      ]),
    ).toThrow(RangeError);
    expect(() => editDocument(document, [{ offset: 5, length: 2, text: '' }])).toThrow(RangeError);
  });
});

describe('edits of a text', () => {
  test('inverted edits give back the very bytes', () => {
    fc.assert(
      fc.property(jsonText, changes, (text, batch) => {
        const edits = editsFrom(text, batch);
        expect(applyEdits(applyEdits(text, edits), invertEdits({ text }, edits))).toBe(text);
      }),
    );
  });

  test('composed edits do what both do', () => {
    fc.assert(
      fc.property(jsonText, changes, changes, (text, first, second) => {
        const one = editsFrom(text, first);
        const middle = applyEdits(text, one);
        const two = editsFrom(middle, second);
        expect(applyEdits(text, composeEdits(one, two))).toBe(applyEdits(middle, two));
      }),
      { numRuns: 1000 },
    );
  });

  test('the difference of two texts leads from one to the other', () => {
    fc.assert(
      fc.property(jsonText, changes, (text, batch) => {
        const other = applyEdits(text, editsFrom(text, batch));
        expect(applyEdits(text, diffText(text, other))).toBe(other);
      }),
    );
  });
});

/** Checks that the value of each node holds the very values of its children. */
function expectValuesOfTree(document: FlowDocument): void {
  if (document.value === undefined || document.root === undefined) return;
  expect(document.root.value).toBe(document.value);
  const nodes = [document.root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.kind !== 'object' && node.kind !== 'array') continue;
    for (const [index, child] of node.children.entries()) {
      nodes.push(child);
      const key = node.kind === 'object' ? (node.keys[index] ?? '') : index;
      const overridden = node.kind === 'object' && node.keys.lastIndexOf(String(key)) !== index;
      expect(overridden || valueAt(node.value, [key]) === child.value).toBe(true);
    }
  }
}
