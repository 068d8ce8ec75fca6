import { describe, expect, it } from 'vitest';
import { rowId, treeRows } from './treeRows.ts';

const value = { name: 'Ana', address: { city: 'Lima', lines: ['One', 'Two'] }, 'a/b': { c: 1 } };
const none: ReadonlySet<string> = new Set();
const names = (open: ReadonlyMap<string, boolean>, changed = none) =>
  treeRows(value, open, changed).map(
    ({ name, depth, changed: marked }) => `${depth} ${name}${marked ? ' *' : ''}`,
  );

describe('treeRows', () => {
  it('opens what is small, and folds by hand', () => {
    expect(names(new Map())).toEqual([
      '0 name',
      '0 address',
      '1 city',
      '1 lines',
      '2 [0]',
      '2 [1]',
      '0 a/b',
      '1 c',
    ]);
    expect(names(new Map([['/address', false]]))).toEqual(['0 name', '0 address', '0 a/b', '1 c']);
  });

  it('marks what changed, also while it is folded away', () => {
    const changed = new Set([rowId(['address', 'lines', 1]), rowId(['a/b', 'c'])]);
    expect(names(new Map(), changed).filter((name) => name.endsWith('*'))).toEqual(['2 [1] *', '1 c *']);
    const folded = new Map([
      ['/address', false],
      [rowId(['a/b']), false],
    ]);
    expect(names(folded, changed)).toEqual(['0 name', '0 address *', '0 a/b *']);
  });

  it('leaves big lists folded', () => {
    const rows = treeRows({ list: Array.from({ length: 500 }, (_, index) => index) }, new Map(), none);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).toBe('[500]');
  });
});
