import type { Style } from './style.ts';
import { isJsonArray, isJsonObject } from './tree.ts';
import type { JsonObject, JsonValue } from './types.ts';

/** Writes a value on one line in the style of a document. */
export function formatOnOneLine(value: JsonValue, style: Style): string {
  if (isJsonArray(value)) {
    const items = value.map((item) => formatOnOneLine(item, style));
    return bracketed('[]', items, style.arrayPadding, style.comma);
  }
  if (isJsonObject(value)) {
    const members = membersOf(value).map(
      ([key, member]) => `${JSON.stringify(key)}${style.colon}${formatOnOneLine(member, style)}`,
    );
    return bracketed('{}', members, style.objectPadding, style.comma);
  }
  return JSON.stringify(value);
}

/**
 * Writes a value over many lines in the style of a document; empty containers stay on one line.
 *
 * @param indent Beginning of the line on which the value starts. The first line itself is written without it.
 */
export function formatOnLines(value: JsonValue, style: Style, indent: string): string {
  const inner = indent + style.indent;
  if (isJsonArray(value)) {
    return lines(
      '[]',
      value.map((item) => formatOnLines(item, style, inner)),
      style,
      indent,
    );
  }
  if (isJsonObject(value)) {
    const members = membersOf(value).map(
      ([key, member]) => `${JSON.stringify(key)}${style.colon}${formatOnLines(member, style, inner)}`,
    );
    return lines('{}', members, style, indent);
  }
  return JSON.stringify(value);
}

function membersOf(value: JsonObject): [string, JsonValue][] {
  return Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, member]]));
}

function bracketed(brackets: '[]' | '{}', parts: readonly string[], padding: string, comma: string): string {
  return parts.length === 0
    ? brackets
    : `${brackets.charAt(0)}${padding}${parts.join(comma)}${padding}${brackets.charAt(1)}`;
}

function lines(
  brackets: '[]' | '{}',
  parts: readonly string[],
  { lineEnd, indent: unit }: Style,
  indent: string,
): string {
  if (parts.length === 0) return brackets;
  const start = `${lineEnd}${indent}${unit}`;
  return `${brackets.charAt(0)}${start}${parts.join(`,${start}`)}${lineEnd}${indent}${brackets.charAt(1)}`;
}
