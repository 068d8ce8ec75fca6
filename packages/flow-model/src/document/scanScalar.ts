import type { ScalarNode, StringNode } from './tree.ts';
import type { Report } from './scanString.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const SMALL_INTEGERS = new Map<string, ScalarNode>();
const WORDS: ReadonlyMap<string, ScalarNode> = new Map<string, ScalarNode>([
  ['true', { kind: 'boolean', length: 4, clean: true, value: true }],
  ['false', { kind: 'boolean', length: 5, clean: true, value: false }],
  ['null', { kind: 'null', length: 4, clean: true, value: null }],
]);

/** The place of a value that is not there. */
export const NOTHING: ScalarNode = { kind: 'missing', length: 0, clean: false, value: null };

/**
 * Reads whatever stands at `start` that is neither a bracket, comma, colon, blank nor a double quote:
 * a number, a word, or something that is no JSON, which is reported and taken as one token.
 */
export function scanScalar(text: string, start: number, report: Report): ScalarNode | StringNode {
  if (text.charAt(start) === "'") return scanSingleQuoted(text, start, report);
  const end = tokenEnd(text, start);
  const token = text.slice(start, end);
  const word = WORDS.get(token) ?? SMALL_INTEGERS.get(token);
  if (word !== undefined) return word;
  if (NUMBER.test(token)) {
    const node: ScalarNode = { kind: 'number', length: token.length, clean: true, value: Number(token) };
    if (token.length <= 2) SMALL_INTEGERS.set(token, node);
    return node;
  }
  const first = token.charAt(0);
  const code = /[-+.\d]/.test(first)
    ? 'bad-number'
    : /[\p{L}_$]/u.test(first)
      ? 'bad-literal'
      : 'unexpected-character';
  report(code, start, token.length);
  return { kind: 'missing', length: token.length, clean: false, value: null };
}

function scanSingleQuoted(text: string, start: number, report: Report): StringNode {
  let end = start + 1;
  while (end < text.length && !"'\n\r".includes(text.charAt(end))) end += text.charAt(end) === '\\' ? 2 : 1;
  const closed = text.charAt(end) === "'";
  const stop = Math.min(closed ? end + 1 : end, text.length);
  report('bad-literal', start, stop - start);
  return {
    kind: 'string',
    length: stop - start,
    clean: false,
    value: text.slice(start + 1, closed ? stop - 1 : stop),
  };
}

/** Behind the token: the next blank, structural character, quote or comment. Always at least one unit. */
function tokenEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && !isDelimiter(text.charCodeAt(end))) end++;
  return end;
}

function isDelimiter(code: number): boolean {
  switch (code) {
    case 0x09: // tab
    case 0x0a:
    case 0x0d:
    case 0x20:
    case 0x22: // "
    case 0x27: // '
    case 0x2c: // ,
    case 0x2f: // /
    case 0x3a: // :
    case 0x5b: // [
    case 0x5d: // ]
    case 0x7b: // {
    case 0x7d: // }
      return true;
    default:
      return false;
  }
}
