import type { TextEdit } from './types.ts';

/** Offsets at which the lines of a text begin; lines end with LF, CR LF or CR. */
export type LineIndex = Int32Array;

/** Finds all lines of a text. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  collectLineStarts(text, 0, text.length, starts);
  return Int32Array.from(starts);
}

/** The line index after a batch of sorted edits, looking only at the lines they touch. */
export function patchLines(lines: LineIndex, newText: string, edits: readonly TextEdit[]): LineIndex {
  const first = edits[0];
  const last = edits.at(-1);
  if (first === undefined || last === undefined) return lines;
  const oldEnd = last.offset + last.length;
  const shift = edits.reduce((sum, edit) => sum + edit.text.length - edit.length, 0);
  // A line end may be made or split at either border of the edit: one unit more on both sides is looked at again.
  const keep = lineAt(lines, Math.max(0, first.offset - 1)) + 1;
  const resume = Math.min(lineAt(lines, oldEnd + 1) + 1, lines.length);
  const fresh: number[] = [];
  const scanFrom = lines[keep - 1] ?? 0;
  const scanTo = resume < lines.length ? (lines[resume] ?? 0) + shift - 1 : newText.length;
  collectLineStarts(newText, scanFrom, scanTo, fresh);
  const patched = new Int32Array(keep + fresh.length + lines.length - resume);
  patched.set(lines.subarray(0, keep));
  patched.set(fresh, keep);
  const tail = patched.subarray(keep + fresh.length);
  tail.set(lines.subarray(resume));
  if (shift !== 0) for (let index = 0; index < tail.length; index++) tail[index] = (tail[index] ?? 0) + shift;
  return patched;
}

/** Index of the line in which an offset lies. */
export function lineAt(lines: LineIndex, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Adds the starts of lines whose line end lies in `from`..`to`. */
function collectLineStarts(text: string, from: number, to: number, starts: number[]): void {
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(offset + 1) !== 0x0a)) starts.push(offset + 1);
  }
}
