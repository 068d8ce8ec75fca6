import { describe, expect, it } from 'vitest';
import type { ResponseColumn } from '@/api/responses.ts';
import { chosenColumns, moveColumn, readColumnChoice, toggleColumn } from './columns.ts';

const column = (name: string): ResponseColumn => ({
  name,
  label: name,
  kind: 'text',
  options: [],
  sensitive: false,
  fromFlow: true,
});
const columns = ['a', 'b', 'c'].map(column);
const names = (choice: string | null) =>
  chosenColumns(columns, readColumnChoice(choice)).map(({ name, shown }) => (shown ? name : `(${name})`));

describe('chosenColumns', () => {
  it('shows all in the order of the flow at first', () => {
    expect(names(null)).toEqual(['a', 'b', 'c']);
  });

  it('follows the choice, and puts what is new at the end', () => {
    expect(names('{"order":["c","gone","a"],"hidden":["a"]}')).toEqual(['c', '(a)', 'b']);
  });

  it.each(['nonsense', '[]', '{"order":1,"hidden":[1,"b"]}', 'null'])('copes with %s', (stored) => {
    expect(names(stored)).toHaveLength(3);
  });
});

describe('moving and hiding', () => {
  it('moves to a place within the list', () => {
    expect(moveColumn(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moveColumn(['a', 'b', 'c'], 'c', -3)).toEqual(['c', 'a', 'b']);
    expect(moveColumn(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
  });

  it('hides and shows again', () => {
    const once = toggleColumn({ order: [], hidden: [] }, 'b');
    expect(once.hidden).toEqual(['b']);
    expect(toggleColumn(once, 'b').hidden).toEqual([]);
  });
});
