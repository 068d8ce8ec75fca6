import type { JsonValue } from '../../document/index.ts';
import { isJsonArray } from '../../document/index.ts';
import { group, sequence, type Code } from '../code/code.ts';
import { membersOf } from '../code/targets.ts';
import { wordsOf } from '../code/names.ts';

/** A JSON string is a Python string, too: all its escapes mean the same. */
export function stringCode(text: string): string {
  return JSON.stringify(text);
}

/** A JSON value as Python literals. */
export function literalCode(value: JsonValue): Code {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return Object.is(value, -0) ? '-0.0' : String(value);
  if (typeof value === 'string') return stringCode(value);
  if (isJsonArray(value)) return listCode(value.map(literalCode));
  return dictCode(membersOf(value).map(([key, member]) => [key, literalCode(member)]));
}

/** `[one, two]` */
export function listCode(items: readonly Code[]): Code {
  return group('[', items, ']');
}

/** `{"key": value}` */
export function dictCode(entries: readonly (readonly [string, Code])[]): Code {
  return group(
    '{',
    entries.map(([key, value]) => sequence(`${stringCode(key)}: `, value)),
    '}',
  );
}

/** `Name(keyword=value)`; keywords in Flow JSON's spelling. */
export function callCode(name: string, keywords: readonly (readonly [string, Code])[]): Code {
  return group(
    `${name}(`,
    keywords.map(([key, value]) => sequence(`${keywordOf(key)}=`, value)),
    ')',
  );
}

/** Text for a comment, which ends with its line. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\f\v\u0085\u2028\u2029\0]+/g, ' ');
}

/** A Python variable for a name of a flow: `firstName` and `FIRST_NAME` become `first_name`. */
export function variableOf(text: string): string {
  const name = wordsOf(text).join('_');
  return /^[a-z]/.test(name) ? name : `value_${name}`.replace(/_$/, '');
}

/** Names that a variable may not have: keywords, and builtins that code around the flow may need. */
export const RESERVED: readonly string[] = (
  'false none true and as assert async await break case class continue def del elif else except finally for from ' +
  'global if import in is lambda match nonlocal not or pass raise return try type while with yield ' +
  'bool bytes dict filter float format hash help id input int iter len list map max min next object open print ' +
  'range set str sum super tuple vars zip flow self string'
).split(' ');

function keywordOf(key: string): string {
  return key === 'else' ? 'else_' : key.replaceAll('-', '_');
}
