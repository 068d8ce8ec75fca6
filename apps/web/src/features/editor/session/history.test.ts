import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from '@flowsmith/flow-model';
import { pushStep } from './history.ts';
import type { HistoryEntry } from './types.ts';

function step(redo: TextEdit, undo: TextEdit, at: number, coalesce?: string): HistoryEntry {
  const entry = { label: 'Type', undo: [undo], redo: [redo], at };
  const rest = { layoutBefore: {}, layoutAfter: {}, selectionBefore: [], selectionAfter: [] };
  return coalesce === undefined ? { ...entry, ...rest } : { ...entry, ...rest, coalesce };
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce(
    (all, edit) => all.slice(0, edit.offset) + edit.text + all.slice(edit.offset + edit.length),
    text,
  );
}

/** Types a series of edits into `text` and returns the texts and the history. */
function type(text: string, edits: readonly TextEdit[], pause = 10) {
  const texts = [text];
  let past: readonly HistoryEntry[] = [];
  edits.forEach((edit, index) => {
    const before = texts.at(-1) ?? '';
    const undo = {
      offset: edit.offset,
      length: edit.text.length,
      text: before.slice(edit.offset, edit.offset + edit.length),
    };
    texts.push(apply(before, [edit]));
    past = pushStep(past, step(edit, undo, index * pause, 'typing'));
  });
  return { texts, past };
}

describe('pushStep', () => {
  it('makes one step of a word typed letter by letter', () => {
    const { past, texts } = type(
      '""',
      ['a', 'b', 'c'].map((text, index) => ({ offset: 1 + index, length: 0, text })),
    );
    expect(past).toHaveLength(1);
    expect(apply(texts.at(-1) ?? '', past[0]?.undo ?? [])).toBe('""');
  });

  it('begins a new step after a pause, at another place or with another key', () => {
    const slow = type(
      '""',
      [
        { offset: 1, length: 0, text: 'a' },
        { offset: 2, length: 0, text: 'b' },
      ],
      5000,
    );
    expect(slow.past).toHaveLength(2);
    const far = type('"" ""', [
      { offset: 1, length: 0, text: 'a' },
      { offset: 5, length: 0, text: 'b' },
    ]);
    expect(far.past).toHaveLength(2);
    const plain = step({ offset: 0, length: 0, text: 'a' }, { offset: 0, length: 1, text: '' }, 0);
    expect(pushStep([plain], plain)).toHaveLength(2);
  });

  it('keeps no more than 500 steps', () => {
    let past: readonly HistoryEntry[] = [];
    for (let at = 0; at < 600; at += 1) {
      past = pushStep(
        past,
        step({ offset: at, length: 0, text: 'x' }, { offset: at, length: 1, text: '' }, at),
      );
    }
    expect(past).toHaveLength(500);
  });

  it('always comes back to the very text, whatever was typed', () => {
    const edit = fc.record({ at: fc.nat(100), length: fc.nat(4), text: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(edit, { maxLength: 20 }), (start, raw) => {
        let length = start.length;
        const edits = raw.map(({ at, length: wanted, text }) => {
          const offset = at % (length + 1);
          const size = Math.min(wanted, length - offset);
          length += text.length - size;
          return { offset, length: size, text };
        });
        const { texts, past } = type(start, edits);
        const back = past.reduceRight((text, entry) => apply(text, entry.undo), texts.at(-1) ?? '');
        expect(back).toBe(start);
        expect(past.reduce((text, entry) => apply(text, entry.redo), start)).toBe(texts.at(-1));
      }),
    );
  });
});
