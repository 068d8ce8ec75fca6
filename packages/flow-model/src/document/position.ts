import { linesOf } from './document.ts';
import type { FlowDocument } from './document.ts';
import { lineAt } from './lineIndex.ts';
import type { TextPosition } from './types.ts';

/** Line and column (1-based, in UTF-16 units) of an offset; offsets outside the text mean its nearest end. */
export function positionAt(document: FlowDocument, offset: number): TextPosition {
  const lines = linesOf(document);
  const inside = Math.min(Math.max(0, offset), document.text.length);
  const line = lineAt(lines, inside);
  return { line: line + 1, column: inside - (lines[line] ?? 0) + 1 };
}

/** Offset of a line and column. A column behind the end of its line means the end of the line, before its line end. */
export function offsetAt(document: FlowDocument, { line, column }: TextPosition): number {
  const lines = linesOf(document);
  if (line < 1) return 0;
  const start = lines[line - 1];
  if (start === undefined) return document.text.length;
  return Math.min(start + Math.max(1, column) - 1, endOfLine(document.text, lines[line] ?? -1));
}

/** Offset of the end of the line before the next one. */
function endOfLine(text: string, next: number): number {
  if (next < 0) return text.length;
  return text.charCodeAt(next - 1) === 0x0a && text.charCodeAt(next - 2) === 0x0d ? next - 2 : next - 1;
}
