import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldFilter } from '@/api/responses.ts';
import { filterOf, isNarrowed, queryParams, readQuery, type AnswerQuery } from './view-params.ts';

const text = fc.string({ minLength: 1, maxLength: 20 });
const field: fc.Arbitrary<FieldFilter> = fc.oneof(
  fc.record({
    field: text,
    op: fc.constantFrom('is' as const, 'isNot' as const),
    values: fc.array(text, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ field: text, op: fc.constantFrom('answered' as const, 'unanswered' as const) }),
);
const query: fc.Arbitrary<AnswerQuery> = fc.record({
  search: fc.string({ maxLength: 50 }),
  time: fc.constantFrom('', '7d', '2026-01-01..2026-01-31'),
  version: fc.nat(40),
  person: fc.constantFrom('', 'person-1'),
  fields: fc.array(field, { maxLength: 4 }),
  flow: fc.constantFrom('', 'none', 'f1'),
});
const nothing = readQuery(new URLSearchParams());
const now = new Date(2026, 0, 15);

describe('the address of what is looked at', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(query, (value) => {
        const params = new URLSearchParams(
          Object.entries(queryParams(value)).filter(([, each]) => each !== ''),
        );
        expect(readQuery(params)).toEqual(value);
      }),
    );
  });

  it.each([
    'version=-1&where=nonsense',
    'where=[1,null,{"field":"a","op":"eats"}]',
    'where=[{"field":"a","op":"is","values":[1]}]',
    'where={"field":"a"}&version=x',
  ])('leaves out what it cannot read: %s', (address) => {
    const read = readQuery(new URLSearchParams(address));
    expect(read).toEqual(nothing);
    expect(isNarrowed(read)).toBe(false);
  });
});

describe('filterOf', () => {
  it('asks for nothing in particular at first', () => {
    expect(filterOf(nothing, undefined, now)).toEqual({});
    expect(filterOf(nothing, 'f1', now)).toEqual({ flowId: 'f1' });
  });

  it('tells answers without a flow from those of one', () => {
    expect(filterOf({ ...nothing, flow: 'none' }, undefined, now)).toEqual({ unmatched: true });
    expect(filterOf({ ...nothing, flow: 'f2' }, undefined, now)).toEqual({ flowId: 'f2' });
    expect(filterOf({ ...nothing, flow: 'none' }, 'f1', now)).toEqual({ flowId: 'f1' });
  });

  it('leaves out blanks', () => {
    expect(filterOf({ ...nothing, search: '  ' }, undefined, now)).toEqual({});
    expect(isNarrowed({ ...nothing, search: ' ' })).toBe(false);
  });
});
