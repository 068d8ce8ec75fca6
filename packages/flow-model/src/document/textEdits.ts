import type { TextEdit } from './types.ts';

/**
 * The edits of one batch in the order of their offsets; edits at one offset keep their order, insertions first.
 * @throws RangeError when edits overlap or lie outside a text of this length: such a batch has no meaning.
 */
export function sortEdits(edits: readonly TextEdit[], textLength = Infinity): readonly TextEdit[] {
  const sorted = isSorted(edits) ? edits : [...edits].sort(byPlace);
  let end = 0;
  for (const edit of sorted) {
    if (edit.offset < end) throw new RangeError(`Overlapping edit at ${edit.offset}`);
    end = edit.offset + edit.length;
    if (edit.length < 0 || end > textLength) throw new RangeError(`Edit beyond the text at ${edit.offset}`);
  }
  return sorted;
}

/** The text after a batch of edits. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let end = 0;
  for (const edit of sortEdits(edits, text.length)) {
    result += text.slice(end, edit.offset) + edit.text;
    end = edit.offset + edit.length;
  }
  return result + text.slice(end);
}

/** The edits that turn the edited text back into the very same text. */
export function invertEdits(doc: { readonly text: string }, edits: readonly TextEdit[]): TextEdit[] {
  const inverted: TextEdit[] = [];
  let shift = 0;
  for (const { offset, length, text } of sortEdits(edits, doc.text.length)) {
    inverted.push({
      offset: offset + shift,
      length: text.length,
      text: doc.text.slice(offset, offset + length),
    });
    shift += text.length - length;
  }
  return inverted;
}

/** One batch that does what `first` and then `second` (on the text after `first`) do. */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  if (first.length === 0) return [...second];
  if (second.length === 0) return [...first];
  return editsOf(replaceIn(piecesOf(sortEdits(first)), sortEdits(second)));
}

/** The edit between two texts: what lies between their common beginning and their common end. Empty when they are equal. */
export function diffText(oldText: string, newText: string): TextEdit[] {
  if (oldText === newText) return [];
  let start = commonPrefix(oldText, newText);
  if (splitsPair(oldText, start) || splitsPair(newText, start)) start--;
  const most = Math.min(oldText.length, newText.length) - start;
  let tail = commonSuffix(oldText, newText, most);
  if (splitsPair(oldText, oldText.length - tail) || splitsPair(newText, newText.length - tail)) tail--;
  return [
    {
      offset: start,
      length: oldText.length - tail - start,
      text: newText.slice(start, newText.length - tail),
    },
  ];
}

/** Whether an index lies between the two halves of a surrogate pair: editors do not edit half characters. */
export function splitsPair(text: string, index: number): boolean {
  return (
    isBetween(text.charCodeAt(index - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(index), 0xdc00, 0xdfff)
  );
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}

/** A stretch of the original text, or new text. The last piece is the rest of the original, however long. */
type Piece =
  | { readonly from: number; readonly length: number }
  | { readonly text: string; readonly length: number };

function piecesOf(edits: readonly TextEdit[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { offset, length, text } of edits) {
    if (offset > end) pieces.push({ from: end, length: offset - end });
    if (text !== '') pieces.push({ text, length: text.length });
    end = offset + length;
  }
  pieces.push({ from: end, length: Infinity });
  return pieces;
}

/** Applies edits (in the coordinates of the text that the pieces spell) to the pieces. */
function replaceIn(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let index = 0;
  let used = 0;
  let position = 0;
  const advance = (to: number, keep: boolean) => {
    while (position < to) {
      const piece = pieces[index];
      if (piece === undefined) return;
      const step = Math.min(piece.length - used, to - position);
      if (keep) result.push(cut(piece, used, step));
      used += step;
      position += step;
      if (used === piece.length) {
        index++;
        used = 0;
      }
    }
  };
  for (const { offset, length, text } of edits) {
    advance(offset, true);
    if (text !== '') result.push({ text, length: text.length });
    advance(offset + length, false);
  }
  const rest = pieces[index];
  if (rest !== undefined) result.push(cut(rest, used, rest.length - used), ...pieces.slice(index + 1));
  return result;
}

function cut(piece: Piece, start: number, length: number): Piece {
  return 'text' in piece
    ? { text: piece.text.slice(start, start + length), length }
    : { from: piece.from + start, length };
}

function editsOf(pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let end = 0;
  let text = '';
  for (const piece of pieces) {
    if ('text' in piece) {
      text += piece.text;
    } else {
      if (text !== '' || piece.from > end) edits.push({ offset: end, length: piece.from - end, text });
      text = '';
      end = piece.from + piece.length;
    }
  }
  return edits;
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  // Blocks are compared natively; only the block that differs is looked at unit by unit.
  for (let block = 4096; block >= 1; block >>= 4) {
    while (same + block <= most && a.slice(same, same + block) === b.slice(same, same + block)) same += block;
  }
  return same;
}

function commonSuffix(a: string, b: string, most: number): number {
  let same = 0;
  for (let block = 4096; block >= 1; block >>= 4) {
    while (
      same + block <= most &&
      a.slice(a.length - same - block, a.length - same) === b.slice(b.length - same - block, b.length - same)
    ) {
      same += block;
    }
  }
  return same;
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.offset - b.offset || Math.sign(a.length) - Math.sign(b.length);
}

function isSorted(edits: readonly TextEdit[]): boolean {
  return edits.every((edit, index) => {
    const before = edits[index - 1];
    return before === undefined || byPlace(before, edit) <= 0;
  });
}
