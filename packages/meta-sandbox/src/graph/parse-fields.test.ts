import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { GraphError } from './graph-error.ts';
import { parseFields } from './parse-fields.ts';
import type { FieldRequest } from './parse-fields.ts';

test('fields, sub-fields and dotted calls', () => {
  expect(parseFields('id, preview.invalidate(false),a{b,c{d}},e.limit(5){f}')).toEqual([
    { name: 'id', calls: [], fields: undefined },
    { name: 'preview', calls: [{ name: 'invalidate', argument: 'false' }], fields: undefined },
    {
      name: 'a',
      calls: [],
      fields: [
        { name: 'b', calls: [], fields: undefined },
        { name: 'c', calls: [], fields: [{ name: 'd', calls: [], fields: undefined }] },
      ],
    },
    {
      name: 'e',
      calls: [{ name: 'limit', argument: '5' }],
      fields: [{ name: 'f', calls: [], fields: undefined }],
    },
  ]);
});

test('calls in a row, and sub-fields as a call', () => {
  expect(parseFields('metric.name(X).granularity(DAY).since(2026-09-01)')[0]?.calls).toEqual([
    { name: 'name', argument: 'X' },
    { name: 'granularity', argument: 'DAY' },
    { name: 'since', argument: '2026-09-01' },
  ]);
  expect(parseFields('a.fields(b,c)')).toEqual(parseFields('a{b,c}'));
});

test('whatever is written out is read again', () => {
  const word = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/);
  const call = fc.record({
    name: word.filter((name) => name !== 'fields'),
    argument: fc.stringMatching(/^[\w:-]{0,8}$/),
  });
  const { list } = fc.letrec<{ field: FieldRequest; list: FieldRequest[] }>((tie) => ({
    field: fc.record({
      name: word,
      calls: fc.array(call, { maxLength: 3 }),
      fields: fc.option(tie('list'), { nil: undefined, depthSize: 'small', maxDepth: 4 }),
    }),
    list: fc.array(tie('field'), { minLength: 1, maxLength: 3 }),
  }));
  const write = (fields: readonly FieldRequest[]): string =>
    fields
      .map(({ name, calls, fields }) => {
        const dotted = calls.map((call) => `.${call.name}(${call.argument})`).join('');
        return `${name}${dotted}${fields === undefined ? '' : `{${write(fields)}}`}`;
      })
      .join(',');
  fc.assert(
    fc.property(list, (fields) => {
      expect(parseFields(write(fields))).toEqual(fields);
    }),
  );
});

test('anything else is a Graph error', () => {
  const texts = [
    '',
    ',',
    'a,',
    'a{',
    'a{}',
    'a}',
    'a.b',
    'a.b(',
    'a.(b)',
    'a b{',
    'ä',
    '{'.repeat(9_000),
    'a{'.repeat(50),
  ];
  for (const text of texts) expect(() => parseFields(text)).toThrow(GraphError);
  fc.assert(
    fc.property(fc.stringMatching(/^[ab,{}().]*$/), (text) => {
      expect(outcomeOf(text)).not.toBe('another error');
    }),
  );
});

function outcomeOf(text: string): 'fields' | 'graph error' | 'another error' {
  try {
    parseFields(text);
    return 'fields';
  } catch (error) {
    return error instanceof GraphError ? 'graph error' : 'another error';
  }
}
