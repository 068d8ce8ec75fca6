import { describe, expect, test } from 'vitest';
import {
  composeEdits,
  editDocument,
  insertItem,
  invertEdits,
  isJsonObject,
  moveItem,
  nodeId,
  parseDocument,
  pathOfNode,
  removeValue,
  setValue,
  valueAt,
  type FlowDocument,
  type NodeId,
  type Path,
  type TextEdit,
} from './index.ts';

const CHILDREN: Path = ['screens', 0, 'layout', 'children'];
const text = JSON.stringify(
  {
    screens: [
      {
        id: 'A',
        layout: {
          children: [
            { type: 'TextBody', text: 'one' },
            {
              type: 'Form',
              name: 'form',
              children: [
                { type: 'TextInput', name: 'first' },
                { type: 'TextBody', text: 'one' },
              ],
            },
            { type: 'TextBody', text: 'two' },
            { type: 'Footer', label: 'Go' },
          ],
        },
      },
      { id: 'B', layout: { children: [{ type: 'TextBody', text: 'one' }] } },
    ],
  },
  null,
  2,
);

function idAt(document: FlowDocument, path: Path): NodeId {
  const value = valueAt(document.value, path);
  if (!isJsonObject(value)) throw new Error(`No object at ${path.join('.')}`);
  return nodeId(value);
}

/** Ids of all objects that can be selected. */
function ids(document: FlowDocument): { [pointer: string]: NodeId } {
  const paths: Path[] = [
    ['screens', 0],
    ['screens', 1],
    ...[0, 1, 2, 3].map((index) => [...CHILDREN, index]),
    ...[0, 1].map((index) => [...CHILDREN, 1, 'children', index]),
    ['screens', 1, 'layout', 'children', 0],
  ];
  return Object.fromEntries(
    paths.flatMap((path) =>
      isJsonObject(valueAt(document.value, path)) ? [[path.join('.'), idAt(document, path)]] : [],
    ),
  );
}

describe('node ids', () => {
  test('tell apart what looks the same', () => {
    const all = Object.values(ids(parseDocument(text)));
    expect(new Set(all).size).toBe(all.length);
  });

  test('survive typing in any value, through broken texts', () => {
    let document = parseDocument(text);
    const before = ids(document);
    for (const [old, next] of [
      ['"TextBody"', '"TextHeading"'],
      ['"A"', '"WELCOME"'],
      ['"first"', '"last"'],
      ['"two"', '"2"'],
    ]) {
      const offset = document.text.indexOf(old ?? '');
      for (let length = (old ?? '').length; length > 0; length--) {
        document = editDocument(document, [{ offset: offset + length - 1, length: 1, text: '' }]);
      }
      for (const [index, unit] of Array.from(next ?? '').entries()) {
        document = editDocument(document, [{ offset: offset + index, length: 0, text: unit }]);
      }
    }
    expect(document.wellFormed).toBe(true);
    expect(ids(document)).toEqual(before);
  });

  test('follow a move, and an undone move', () => {
    const document = parseDocument(text);
    const before = ids(document);
    const edits = moveItem(document, [...CHILDREN, 2], [...CHILDREN, 1, 'children'], 1);
    const moved = editDocument(document, edits);
    expect(idAt(moved, [...CHILDREN, 1, 'children', 1])).toBe(before['screens.0.layout.children.2']);
    expect(idAt(moved, [...CHILDREN, 1, 'children', 2])).toBe(
      before['screens.0.layout.children.1.children.1'],
    );
    expect(idAt(moved, [...CHILDREN, 1])).toBe(before['screens.0.layout.children.1']);
    expect(ids(editDocument(moved, invertEdits(document, edits)))).toEqual(before);
  });

  test('follow a move to another screen', () => {
    const document = parseDocument(text);
    const form = idAt(document, [...CHILDREN, 1]);
    const input = idAt(document, [...CHILDREN, 1, 'children', 0]);
    const moved = editDocument(
      document,
      moveItem(document, [...CHILDREN, 1], ['screens', 1, 'layout', 'children'], 1),
    );
    expect(pathOfNode(moved, form)).toEqual(['screens', 1, 'layout', 'children', 1]);
    expect(pathOfNode(moved, input)).toEqual(['screens', 1, 'layout', 'children', 1, 'children', 0]);
  });

  test('stay with their objects when others come and go', () => {
    const document = parseDocument(text);
    const before = ids(document);
    const removed = editDocument(document, removeValue(document, [...CHILDREN, 0]));
    expect(idAt(removed, [...CHILDREN, 0])).toBe(before['screens.0.layout.children.1']);
    const inserted = editDocument(
      document,
      insertItem(document, CHILDREN, 0, { type: 'TextBody', text: 'one' }),
    );
    expect(idAt(inserted, [...CHILDREN, 2])).toBe(before['screens.0.layout.children.1']);
    expect(idAt(inserted, [...CHILDREN, 1])).toBe(before['screens.0.layout.children.0']);
    expect(Object.values(before)).not.toContain(idAt(inserted, [...CHILDREN, 0]));
  });

  test('come back when a removal is undone, with everything inside', () => {
    const document = parseDocument(text);
    const before = ids(document);
    const edits = removeValue(document, [...CHILDREN, 1]);
    const removed = editDocument(document, edits);
    const later = editDocument(removed, [{ offset: 0, length: 0, text: '\n' }]);
    const undone = editDocument(later, [
      { offset: 0, length: 1, text: '' },
      ...invertEdits(document, edits).map((edit) => ({ ...edit, offset: edit.offset + 1 })),
    ]);
    expect(undone.text).toBe(text);
    expect(ids(undone)).toEqual(before);
  });

  test('of what is wrapped and unwrapped stay', () => {
    const document = parseDocument(text);
    const id = idAt(document, [...CHILDREN, 2]);
    const value = valueAt(document.value, [...CHILDREN, 2]) ?? null;
    const wrapper = { type: 'Switch', value: '${data.x}', cases: { a: [value] } };
    const edits = setValue(document, [...CHILDREN, 2], wrapper);
    const wrapped = editDocument(document, edits);
    expect(pathOfNode(wrapped, id)).toEqual([...CHILDREN, 2, 'cases', 'a', 0]);
    expect(pathOfNode(editDocument(wrapped, invertEdits(document, edits)), id)).toEqual([...CHILDREN, 2]);
  });

  test('survive many edits in one batch', () => {
    const document = parseDocument(text);
    const before = ids(document);
    const renamed: TextEdit[] = setValue(document, ['screens', 0, 'id'], 'WELCOME');
    const middle = editDocument(document, renamed);
    const more = setValue(middle, [...CHILDREN, 0, 'text'], 'changed');
    expect(ids(editDocument(document, composeEdits(renamed, more)))).toEqual(before);
  });

  test('of nobody are nowhere', () => {
    const document = parseDocument(text);
    const id = idAt(document, [...CHILDREN, 0]);
    const removed = editDocument(document, removeValue(document, [...CHILDREN, 0]));
    expect(pathOfNode(document, id)).toEqual([...CHILDREN, 0]);
    expect(pathOfNode(removed, id)).toBeUndefined();
  });
});
