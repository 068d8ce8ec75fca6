import { diffLines as diff } from 'diff';

/** One line of a comparison. `folded` stands for unchanged lines that are left out. */
export interface DiffRow {
  readonly kind: 'same' | 'added' | 'removed' | 'folded';
  readonly text: string;
}

/** Unchanged lines shown around a change. */
const CONTEXT = 3;
/** Give up on finding the smallest difference after this many changes: the texts have little in common then. */
const MAX_CHANGES = 20_000;

/** Compares two texts line by line. Equal texts give no rows. */
export function diffLines(before: string, after: string): readonly DiffRow[] {
  if (before === after) return [];
  const parts = diff(before, after, { maxEditLength: MAX_CHANGES }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return parts.flatMap((part, index): DiffRow[] => {
    const lines = linesOf(part.value);
    if (part.added || part.removed)
      return lines.map((text) => ({ kind: part.added ? 'added' : 'removed', text }));
    return fold(lines, index === 0, index === parts.length - 1);
  });
}

function fold(lines: readonly string[], first: boolean, last: boolean): DiffRow[] {
  const head = first ? 0 : CONTEXT;
  const tail = last ? 0 : CONTEXT;
  const same = (text: string): DiffRow => ({ kind: 'same', text });
  if (lines.length <= head + tail + 1) return lines.map(same);
  const folded = lines.length - head - tail;
  return [
    ...lines.slice(0, head).map(same),
    { kind: 'folded', text: `${folded} unchanged ${folded === 1 ? 'line' : 'lines'}` },
    ...lines.slice(lines.length - tail).map(same),
  ];
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
