import { diff3Merge } from 'node-diff3';
import { mergeLabels as labels } from './messages.ts';

/** Three states of one text. */
export interface MergeSides {
  /** What was generated last time, from which both others come. */
  readonly base: string;
  /** What people made of it. */
  readonly ours: string;
  /** What is generated now. */
  readonly theirs: string;
}

/** A merged text. Without conflicts it is ready to use. */
export interface MergedModule {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

/** A place that both sides changed, each in its way. */
export interface MergeConflict {
  /** Where it stands in the merged text: lines, from 1, of its first and its last marker. */
  readonly from: number;
  readonly to: number;
  /** The lines of each side, with their line ends; empty where a side has none. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Brings what is generated now into what people made of what was generated before: a three-way merge of lines. What only
 * one side changed is taken from it; what both changed differently is a conflict, which stands in the text between the
 * markers that git uses, ours first. Line ends stay those of `ours`, so a copy with CRLF merges like any other. Pure,
 * never throws.
 */
export function mergeModule({ base, ours, theirs }: MergeSides): MergedModule {
  if (base === theirs || ours === theirs) return { text: ours, conflicts: [] };
  if (base === ours) return { text: theirs, conflicts: [] };
  if (!hasOnlyCrlf(ours)) return mergeLines({ base, ours, theirs });
  const merged = mergeLines({ base: toLf(base), ours: toLf(ours), theirs: toLf(theirs) });
  return { ...merged, text: merged.text.replaceAll('\n', '\r\n') };
}

/** Is there a conflict in the text that nobody has settled? */
export function hasConflictMarkers(text: string): boolean {
  return /^<{7} [^]*^={7}\r?$[^]*^>{7} /m.test(text);
}

function mergeLines({ base, ours, theirs }: MergeSides): MergedModule {
  const conflicts: MergeConflict[] = [];
  const merged: string[] = [];
  for (const region of diff3Merge(linesOf(ours), linesOf(base), linesOf(theirs))) {
    merged.push(...(region.ok ?? []));
    if (region.conflict === undefined) continue;
    const { a, o, b } = region.conflict;
    const { before, one, other, after } = apart(a, b);
    const marked = [
      `<<<<<<< ${labels.ours}\n`,
      ...ended(one),
      '=======\n',
      ...ended(other),
      `>>>>>>> ${labels.theirs}\n`,
    ];
    merged.push(...before);
    conflicts.push({
      from: merged.length + 1,
      to: merged.length + marked.length,
      base: o.join(''),
      ours: one.join(''),
      theirs: other.join(''),
    });
    merged.push(...marked, ...after);
  }
  return { text: merged.join(''), conflicts };
}

/** The lines that both sides begin and end with alike, and those in between that differ. */
function apart(a: readonly string[], b: readonly string[]) {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return {
    before: a.slice(0, start),
    one: a.slice(start, a.length - end),
    other: b.slice(start, b.length - end),
    after: a.slice(a.length - end),
  };
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** A marker begins on a line of its own, also after a text that ends without line end. */
function ended(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line.endsWith('\n') ? line : `${line}\n`));
}

function hasOnlyCrlf(text: string): boolean {
  return text.includes('\r\n') && !/(?<!\r)\n|\r(?!\n)/.test(text);
}

function toLf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
