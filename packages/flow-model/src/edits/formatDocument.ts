import type { FlowDocument } from '../document/index.ts';
import type { TextEdit } from '../document/types.ts';
import { refusals } from './messages.ts';
import { done, refuse } from './parts/draft.ts';
import type { EditResult } from './types.ts';

/**
 * Lays the text out evenly: two spaces a level, one member or item a line, one space after a colon. Only white space
 * between tokens changes, so the spelling of numbers and strings, the order of keys and doubled keys stay. Line ends
 * stay as the document has them.
 */
export function formatDocument(doc: FlowDocument): EditResult {
  if (!doc.wellFormed) return refuse(refusals.notWellFormed());
  const newLine = doc.text.includes('\r\n') ? '\r\n' : '\n';
  const edits: TextEdit[] = [];
  let depth = 0;
  let before: Token | undefined;
  for (const token of tokensOf(doc.text)) {
    if (isClosing(token.text)) depth -= 1;
    const gap = gapBetween(before, token, newLine + INDENT.repeat(depth));
    const offset = before === undefined ? 0 : before.end;
    const length = token.end - token.text.length - offset;
    if (doc.text.slice(offset, offset + length) !== gap) edits.push({ offset, length, text: gap });
    if (isOpening(token.text)) depth += 1;
    before = token;
  }
  const end = before?.end ?? 0;
  const tail = doc.text.slice(end);
  if (tail !== newLine) edits.push({ offset: end, length: tail.length, text: newLine });
  return done(edits);
}

const INDENT = '  ';

interface Token {
  readonly text: string;
  /** Offset behind it. */
  readonly end: number;
}

/** The tokens of a text that is known to be JSON. */
function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu)) {
    yield { text: match[0], end: match.index + match[0].length };
  }
}

function gapBetween(before: Token | undefined, token: Token, line: string): string {
  if (before === undefined || token.text === ',' || token.text === ':') return '';
  if (before.text === ':') return ' ';
  return isOpening(before.text) && isClosing(token.text) ? '' : line;
}

function isOpening(text: string): boolean {
  return text === '{' || text === '[';
}

function isClosing(text: string): boolean {
  return text === '}' || text === ']';
}
