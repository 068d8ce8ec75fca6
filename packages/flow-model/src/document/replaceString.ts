import type { FlowDocument } from './document.ts';
import { nodeAt } from './locate.ts';
import { splitsPair } from './textEdits.ts';
import type { Path, TextEdit } from './types.ts';

/**
 * Text edits that change the content of a string; units that stay keep their spelling (escapes). No edits when there is
 * no string at the path.
 */
export function replaceString(document: FlowDocument, path: Path, text: string): TextEdit[] {
  const place = document.wellFormed ? nodeAt(document, path) : undefined;
  if (place?.node.kind !== 'string' || place.node.value === text) return [];
  return [respellString(document.text, place.offset, place.node.length, place.node.value, text)];
}

/** The edit that turns the string literal at `offset` into one that means `next`. */
export function respellString(
  source: string,
  offset: number,
  length: number,
  value: string,
  next: string,
): TextEdit {
  const most = Math.min(value.length, next.length);
  let start = 0;
  while (start < most && value.charCodeAt(start) === next.charCodeAt(start)) start++;
  if (splitsPair(value, start) || splitsPair(next, start)) start--;
  let tail = 0;
  while (
    tail < most - start &&
    value.charCodeAt(value.length - 1 - tail) === next.charCodeAt(next.length - 1 - tail)
  ) {
    tail++;
  }
  if (splitsPair(value, value.length - tail) || splitsPair(next, next.length - tail)) tail--;
  const units = unitOffsets(source.slice(offset, offset + length));
  const from = units[start] ?? 1;
  const to = units[value.length - tail] ?? length - 1;
  return {
    offset: offset + from,
    length: to - from,
    text: JSON.stringify(next.slice(start, next.length - tail)).slice(1, -1),
  };
}

/** Where each unit of a string is spelt in its literal, and where the closing quote stands. */
function unitOffsets(literal: string): number[] {
  const offsets: number[] = [];
  let offset = 1;
  while (offset < literal.length - 1) {
    offsets.push(offset);
    if (literal.charAt(offset) === '\\') offset += literal.charAt(offset + 1) === 'u' ? 6 : 2;
    else offset++;
  }
  offsets.push(offset);
  return offsets;
}
