import { describe, expect, it } from 'vitest';
import type { JsonValue, Path } from '../document/types.ts';
import * as edits from './index.ts';
import { refusalOf, textAfter } from './testing/written.ts';

const text = `{
  "version": "7.3",
  "screens": [
    {
      "id": "A",
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
          { "type": "TextInput", "label": "Name" , "unknown": 1.50 }
        ]
      }
    }
  ]
}
`;
const component: Path = ['screens', 0, 'layout', 'children', 0];

describe('setProperty', () => {
  it.each<[string, Path, JsonValue, string, string]>([
    ['replaces a value', [...component, 'label'], 'Full name', '"label": "Name"', '"label": "Full name"'],
    [
      'writes a new key where the spec has it',
      [...component, 'name'],
      'who',
      '"type": "TextInput", ',
      '"type": "TextInput", "name": "who", ',
    ],
    [
      'writes a new key at the end when nothing follows it',
      [...component, 'visible'],
      false,
      '1.50 }',
      '1.50, "visible": false }',
    ],
    [
      'writes what a screen says before its layout',
      ['screens', 0, 'title'],
      'Hi',
      '"id": "A",',
      '"id": "A",\n      "title": "Hi",',
    ],
    [
      'creates what is missing on the way, in its place',
      ['screens', 0, 'data', 'who', 'type'],
      'string',
      '"id": "A",',
      '"id": "A",\n      "data": {\n        "who": {\n          "type": "string"\n        }\n      },',
    ],
    [
      'writes the first key of a flow',
      ['data_api_version'],
      '3.0',
      '"version": "7.3",',
      '"version": "7.3",\n  "data_api_version": "3.0",',
    ],
  ])('%s', (_what, path, value, before, after) => {
    expect(textAfter(text, (doc) => edits.setProperty(doc, { path, value }))).toBe(
      text.replace(before, after),
    );
  });

  it('leaves the text alone when the value is there already', () => {
    expect(
      textAfter(text, (doc) => edits.setProperty(doc, { path: [...component, 'unknown'], value: 1.5 })),
    ).toBe(text);
  });

  it('refuses places that are not there', () => {
    expect(
      textAfter(text, (doc) => edits.setProperty(doc, { path: ['screens', 7, 'title'], value: 'x' })),
    ).toBe('<no-such-place>');
    expect(textAfter('{', (doc) => edits.setProperty(doc, { path: ['version'], value: 'x' }))).toBe(
      '<not-well-formed>',
    );
  });
});

describe('unsetProperty', () => {
  it('removes a key with its comma', () => {
    expect(textAfter(text, (doc) => edits.unsetProperty(doc, { path: [...component, 'label'] }))).toBe(
      text.replace('"label": "Name" , ', ''),
    );
  });

  it('does nothing when the key is not there', () => {
    expect(textAfter(text, (doc) => edits.unsetProperty(doc, { path: [...component, 'visible'] }))).toBe(
      text,
    );
  });
});

describe('lists', () => {
  const list = '{"screens":[{"sensitive":["a", "b", "c"]}]}';
  const sensitive: Path = ['screens', 0, 'sensitive'];

  it.each<
    [string, (doc: Parameters<typeof edits.moveListItem>[0]) => ReturnType<typeof edits.moveListItem>, string]
  >([
    [
      'add an item',
      (doc) => edits.insertListItem(doc, { into: sensitive, index: 1, value: 'x' }),
      '["a", "x", "b", "c"]',
    ],
    [
      'add at the end',
      (doc) => edits.insertListItem(doc, { into: sensitive, index: 99, value: 'x' }),
      '["a", "b", "c", "x"]',
    ],
    [
      'move an item down',
      (doc) => edits.moveListItem(doc, { from: [...sensitive, 0], index: 2 }),
      '["b", "c", "a"]',
    ],
    [
      'move an item up',
      (doc) => edits.moveListItem(doc, { from: [...sensitive, 2], index: 0 }),
      '["c", "a", "b"]',
    ],
    ['remove an item', (doc) => edits.removeListItem(doc, { path: [...sensitive, 1] }), '["a", "c"]'],
  ])('%s', (_what, make, after) => {
    expect(textAfter(list, make)).toBe(list.replace('["a", "b", "c"]', after));
  });

  it('are written when they are not there yet', () => {
    const into: Path = ['screens', 0, 'sensitive'];
    expect(
      textAfter('{"screens":[{"id":"A"}]}', (doc) =>
        edits.insertListItem(doc, { into, index: 3, value: 'x' }),
      ),
    ).toBe('{"screens":[{"id":"A","sensitive":["x"]}]}');
  });
});

describe('renameMapKey', () => {
  const value = { screens: [{ layout: { children: [{ type: 'Switch', cases: { a: [], b: [] } }] } }] };
  const cases: Path = [...component, 'cases'];

  it('keeps place and value', () => {
    expect(
      textAfter(JSON.stringify(value), (doc) => edits.renameMapKey(doc, { path: [...cases, 'a'], key: 'c' })),
    ).toBe(JSON.stringify(value).replace('"a"', '"c"'));
  });

  it('refuses keys that are taken or blank', () => {
    expect(refusalOf(value, (doc) => edits.renameMapKey(doc, { path: [...cases, 'a'], key: 'b' }))).toBe(
      'name-taken',
    );
    expect(refusalOf(value, (doc) => edits.renameMapKey(doc, { path: [...cases, 'a'], key: ' ' }))).toBe(
      'bad-name',
    );
  });
});

describe('formatDocument', () => {
  it('lays out evenly without touching a token', () => {
    const messy = ' {"b":1.0e1 ,"a" : [ ],\r\n"a":[{"x":"\\u0041 , : {"},  -0 ]}';
    expect(textAfter(messy, (doc) => edits.formatDocument(doc))).toBe(
      '{\r\n  "b": 1.0e1,\r\n  "a": [],\r\n  "a": [\r\n    {\r\n      "x": "\\u0041 , : {"\r\n    },\r\n    -0\r\n  ]\r\n}\r\n',
    );
  });

  it('changes nothing the second time', () => {
    const once = textAfter(text, (doc) => edits.formatDocument(doc));
    expect(textAfter(once, (doc) => edits.formatDocument(doc))).toBe(once);
  });

  it('refuses what is not JSON', () => {
    expect(textAfter('{"a":}', (doc) => edits.formatDocument(doc))).toBe('<not-well-formed>');
  });
});

describe('replaceAll', () => {
  it('also mends a text that is not JSON', () => {
    expect(textAfter('{"a":}', (doc) => edits.replaceAll(doc, { text: '{"a":1}' }))).toBe('{"a":1}');
  });
});

describe('setVersion', () => {
  it('changes only the version', () => {
    expect(textAfter(text, (doc) => edits.setVersion(doc, { version: '7.2' }))).toBe(
      text.replace('7.3', '7.2'),
    );
  });

  it('writes a missing version first', () => {
    expect(textAfter('{"screens":[]}', (doc) => edits.setVersion(doc, { version: '7.2' }))).toBe(
      '{"version":"7.2","screens":[]}',
    );
  });

  it('refuses versions that do not exist', () => {
    expect(textAfter(text, (doc) => edits.setVersion(doc, { version: '9.9' }))).toBe('<bad-name>');
  });
});
