import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from './diff-lines.ts';

describe('diffLines', () => {
  it('has nothing to say about equal texts', () => {
    expect(diffLines('a\nb', 'a\nb')).toEqual([]);
  });

  it('shows changed lines with three lines around them and folds the rest', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    const rows = diffLines(lines.join('\n'), lines.with(10, 'changed').join('\n'));
    expect(rows.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['line 10']);
    expect(rows.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['changed']);
    expect(rows[0]).toEqual({ kind: 'folded', text: '7 unchanged lines' });
    expect(rows.at(-1)).toEqual({ kind: 'folded', text: '6 unchanged lines' });
  });

  it('takes each line of the new text from what is the same or added', () => {
    const line = fc.constantFrom('a', 'b', 'c', '{', '}');
    const text = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = diffLines(before, after).filter(({ kind }) => kind !== 'folded');
        const expected =
          after === before
            ? []
            : after.split('\n').filter((each, index, all) => each !== '' || index < all.length - 1);
        const kept = rows.filter(({ kind }) => kind !== 'removed').map(({ text: each }) => each);
        expect(expected.slice(-kept.length || expected.length)).toEqual(kept.slice(-expected.length));
      }),
    );
  });
});
