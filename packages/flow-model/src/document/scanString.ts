import type { StringNode } from './tree.ts';
import type { SyntaxProblemCode } from './types.ts';

/** Where a scanner tells what is wrong. */
export type Report = (code: SyntaxProblemCode, offset: number, length: number) => void;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Strings up to this many units share their nodes: keys, types, names, ids. */
const MAX_SHARED = 24;
const shared: (StringNode | undefined)[] = Array.from({ length: 2048 }, () => undefined);

/**
 * Reads the string whose opening quote stands at `start`. A string without an end stops before the end of the line.
 *
 * @param copy Never keep the whole text alive through a substring of it: set when re-parsing after an edit, where
 *   every version of the text would otherwise live as long as one string that was typed in it.
 */
export function scanString(text: string, start: number, copy: boolean, report: Report): StringNode {
  let hash = 0;
  let position = start + 1;
  for (;;) {
    const code = text.charCodeAt(position);
    if (code === QUOTE) break;
    // Not a plain unit: an escape, a control character, or the end of the text (NaN).
    if (code === BACKSLASH || !(code >= 0x20)) return scanUnusual(text, start, position, report);
    hash = (hash * 31 + code) | 0;
    position++;
  }
  const length = position + 1 - start;
  if (length > MAX_SHARED + 2) return plain(text, start, length, copy);
  const slot = hash & 2047;
  const known = shared[slot];
  if (known !== undefined && known.length === length && text.startsWith(known.value, start + 1)) return known;
  const node = plain(text, start, length, true);
  shared[slot] = node;
  return node;
}

function plain(text: string, start: number, length: number, copy: boolean): StringNode {
  const value = text.slice(start + 1, start + length - 1);
  return { kind: 'string', length, clean: true, value: copy ? detached(value) : value };
}

/** The same string in memory of its own: engines keep longer substrings as views on the whole text. */
function detached(value: string): string {
  return value.length < 13 ? value : String(JSON.parse(`"${value}"`));
}

function scanUnusual(text: string, start: number, from: number, report: Report): StringNode {
  let faulty = false;
  let position = from;
  let closed = false;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === QUOTE) {
      closed = true;
      break;
    }
    if (code === 0x0a || code === 0x0d) break;
    if (code === BACKSLASH) {
      const length = escapeLength(text, position);
      if (length < 0) {
        report('bad-escape', position, -length);
        faulty = true;
      }
      position += Math.abs(length);
    } else {
      if (code < 0x20) {
        report('control-character', position, 1);
        faulty = true;
      }
      position++;
    }
  }
  if (!closed) {
    report('unterminated-string', start, position - start);
    return { kind: 'string', length: position - start, clean: false, value: text.slice(start + 1, position) };
  }
  const raw = text.slice(start, position + 1);
  const value = faulty ? raw.slice(1, -1) : String(JSON.parse(raw));
  return { kind: 'string', length: raw.length, clean: !faulty, value };
}

/** Units of the escape at a backslash; negative when it is none that JSON knows. */
function escapeLength(text: string, position: number): number {
  const code = text.charAt(position + 1);
  if (code === 'u') return /^[0-9a-fA-F]{4}$/.test(text.slice(position + 2, position + 6)) ? 6 : -2;
  if (code !== '' && '"\\/bfnrt'.includes(code)) return 2;
  return code === '' || code === '\n' || code === '\r' ? -1 : -2;
}
