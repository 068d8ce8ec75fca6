import { referenceAt } from './reference.ts';
import type { Reference, SyntaxErrorCode, SyntaxNoteCode } from './types.ts';

/** One token with its place in the text. */
export type Token = { readonly offset: number; readonly length: number } & (
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'operator'; readonly operator: string }
  | { readonly kind: '(' | ')' | 'end' }
);

/** Tokens of a text, ending with `end`; or the first error. */
export type Tokens =
  | { readonly ok: true; readonly tokens: readonly Token[]; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly error: Fault };

/** An error without its words. */
export interface Fault {
  readonly code: SyntaxErrorCode;
  readonly offset: number;
  readonly length: number;
}

interface Note {
  readonly code: SyntaxNoteCode;
  readonly offset: number;
  readonly length: number;
}

type Dialect = 'condition' | 'expression';

/** Longer texts than these are refused rather than evaluated on every keystroke. */
const MAX_LENGTH = 100_000;
const MAX_TOKENS = 2_000;

const CONDITION_OPERATORS: ReadonlySet<string> = new Set(['&&', '||', '==', '!=', '<', '<=', '>', '>=', '!']);
const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%']);
const ESCAPES: { readonly [letter: string]: string | undefined } = { n: '\n', r: '\r', t: '\t' };

/** Characters that mean something in JavaScript but not here, with the reason. */
const FOREIGN: { readonly [character: string]: SyntaxErrorCode | undefined } = {
  '?': 'ternary',
  ':': 'ternary',
  ',': 'separator',
  ';': 'separator',
  '[': 'indexing',
  ']': 'indexing',
  '.': 'indexing',
};

/** Splits `text` from `start` to `end` into tokens. */
export function tokenize(text: string, start: number, end: number, dialect: Dialect): Tokens {
  const tokens: Token[] = [];
  const notes: Note[] = [];
  let at = start;
  if (end - start > MAX_LENGTH) return fault('too-long', start, end - start);
  while (at < end) {
    if (/\s/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const step = readToken(text, at, end, dialect);
    if ('code' in step) return { ok: false, error: step };
    if (tokens.length === MAX_TOKENS) return fault('too-long', start, end - start);
    if (step.kind === 'string') notes.push(...notesOn(text, step));
    tokens.push(step);
    at += step.length;
  }
  tokens.push({ kind: 'end', offset: end, length: 0 });
  return { ok: true, tokens, notes };
}

function readToken(text: string, at: number, end: number, dialect: Dialect): Token | Fault {
  const character = text.charAt(at);
  if (character === '(' || character === ')') return { kind: character, offset: at, length: 1 };
  if (character === '$') return readReference(text, at, dialect);
  if (character === "'" || character === '"') return readString(text, at, end, dialect);
  if (/\d/.test(character)) return readNumber(text, at, at, end, dialect);
  if (/[A-Za-z_]/.test(character)) return readWord(text, at, end);
  if (/[=<>&|!]/.test(character)) return readOperator(text, at, end);
  if (ARITHMETIC.has(character)) {
    if (dialect === 'expression') return { kind: 'operator', operator: character, offset: at, length: 1 };
    if (character !== '-') return { code: 'unknown-operator', offset: at, length: 1 };
    return /\d/.test(text.charAt(at + 1))
      ? readNumber(text, at, at + 1, end, dialect)
      : { code: 'missing-digit', offset: at, length: 1 };
  }
  const code = dialect === 'expression' ? FOREIGN[character] : undefined;
  return { code: code ?? 'unexpected-character', offset: at, length: codePointLength(text, at) };
}

function readReference(text: string, at: number, dialect: Dialect): Token | Fault {
  const reference = referenceAt(text, at);
  if (reference === undefined) {
    const close = text.indexOf('}', at);
    const length = close < 0 || close - at > 200 ? 1 : close + 1 - at;
    return { code: 'bad-reference', offset: at, length };
  }
  if (dialect === 'expression' && reference.segments.some((segment) => segment.includes('-'))) {
    return { code: 'hyphen-in-reference', offset: at, length: reference.length };
  }
  return { kind: 'reference', reference, offset: at, length: reference.length };
}

function readString(text: string, at: number, end: number, dialect: Dialect): Token | Fault {
  const quote = text.charAt(at);
  if (quote === '"' && dialect === 'condition') return { code: 'double-quotes', offset: at, length: 1 };
  let value = '';
  for (let index = at + 1; index < end; index += 1) {
    const character = text.charAt(index);
    if (character === quote) return { kind: 'string', value, offset: at, length: index + 1 - at };
    if (
      character === '\\' &&
      index + 1 < end &&
      (dialect === 'expression' || text.charAt(index + 1) === quote)
    ) {
      index += 1;
      const escaped = text.charAt(index);
      value += ESCAPES[escaped] ?? escaped;
    } else {
      value += character;
    }
  }
  return { code: 'unterminated-string', offset: at, length: end - at };
}

function readNumber(
  text: string,
  start: number,
  digits: number,
  end: number,
  dialect: Dialect,
): Token | Fault {
  let at = digits;
  while (at < end && /[\w.]/.test(text.charAt(at))) at += 1;
  const written = text.slice(start, at);
  const place = { offset: start, length: at - start };
  if (dialect === 'condition') {
    if (/^-?\d+\.\d+$/.test(written)) return { code: 'decimal', ...place };
    if (/^-?0\d+$/.test(written)) return { code: 'leading-zero', ...place };
    if (!/^-?\d+$/.test(written)) return { code: 'bad-number', ...place };
  } else if (!/^\d+(?:\.\d+)?$/.test(written)) {
    return { code: 'bad-number', ...place };
  }
  return { kind: 'number', value: Number(written), ...place };
}

function readWord(text: string, at: number, end: number): Token | Fault {
  let stop = at;
  while (stop < end && /\w/.test(text.charAt(stop))) stop += 1;
  const word = text.slice(at, stop);
  const place = { offset: at, length: stop - at };
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', ...place };
  if (word === 'null') return { code: 'null-word', ...place };
  return { code: text.charAt(stop) === '(' ? 'function-call' : 'unknown-word', ...place };
}

function readOperator(text: string, at: number, end: number): Token | Fault {
  let stop = at + 1;
  const follow = text.charAt(at) === '!' ? /=/ : /[=<>&|]/;
  while (stop < end && follow.test(text.charAt(stop))) stop += 1;
  const operator = text.slice(at, stop);
  const place = { offset: at, length: stop - at };
  if (CONDITION_OPERATORS.has(operator)) return { kind: 'operator', operator, ...place };
  return { code: operator === '=' ? 'assignment' : 'unknown-operator', ...place };
}

function notesOn(text: string, token: Token & { kind: 'string' }): readonly Note[] {
  const notes: Note[] = [];
  const place = { offset: token.offset, length: token.length };
  if (text.charAt(token.offset) === '"') notes.push({ code: 'double-quotes', ...place });
  if (token.value.includes('}')) notes.push({ code: 'brace-in-text', ...place });
  return notes;
}

function codePointLength(text: string, at: number): number {
  return String.fromCodePoint(text.codePointAt(at) ?? 0).length;
}

function fault(code: SyntaxErrorCode, offset: number, length: number): Tokens {
  return { ok: false, error: { code, offset, length } };
}
