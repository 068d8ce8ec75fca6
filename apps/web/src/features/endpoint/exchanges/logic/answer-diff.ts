import { diffLines } from 'diff';

/** One line of a comparison. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  /** Place in the list. */
  readonly number: number;
}

/** Compares two JSON values line by line. The order of keys does not matter. */
export function answerDiff(before: unknown, after: unknown): readonly DiffLine[] {
  if (prettyJson(before) === '' && prettyJson(after) === '') return [];
  return diffLines(prettyJson(before), prettyJson(after))
    .flatMap(({ value, added, removed }) =>
      value
        .replace(/\n$/, '')
        .split('\n')
        .map((text) => ({
          kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
          text,
        })),
    )
    .map((line, number) => ({ ...line, number }));
}

function prettyJson(value: unknown): string {
  return value === null || value === undefined ? '' : `${JSON.stringify(sorted(value), undefined, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
