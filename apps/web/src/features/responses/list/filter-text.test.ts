import { describe, expect, it } from 'vitest';
import type { ResponseColumn } from '@/api/responses.ts';
import { filterText } from './filter-text.ts';

const columns: readonly ResponseColumn[] = [
  {
    name: 'city',
    label: 'City',
    kind: 'option',
    options: [{ id: 'b', title: 'Berlin' }],
    sensitive: false,
    fromFlow: true,
  },
  { name: 'ok', label: 'Agreed', kind: 'boolean', options: [], sensitive: false, fromFlow: true },
];

describe('filterText', () => {
  it.each([
    [{ field: 'city', op: 'is', values: ['b', 'rome'] }, 'City is Berlin, rome'],
    [{ field: 'ok', op: 'isNot', values: ['true'] }, 'Agreed is not Yes'],
    [{ field: 'city', op: 'unanswered' }, 'City is not answered'],
    [{ field: 'gone', op: 'is', values: ['1'] }, 'gone is 1'],
  ] as const)('%j reads %s', (filter, words) => {
    expect(filterText(filter, columns)).toBe(words);
  });
});
