import { isJsonArray, isJsonObject, type JsonValue } from '../../document/index.ts';
import { group, print, sequence, type Code } from './code.ts';
import { wordsOf } from './names.ts';
import { membersOf } from './targets.ts';

/** A string of TypeScript in single quotes. */
export function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A key of an object or a type. */
export function keyOf(key: string): string {
  // `__proto__` as a plain key would set the prototype.
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}

/** `{ key: value }` */
export function objectCode(entries: readonly (readonly [string, Code])[]): Code {
  return group(
    '{',
    entries.map(([key, value]) => sequence(`${keyOf(key)}: `, value)),
    '}',
    { padding: ' ' },
  );
}

/** `[one, two]` */
export function arrayCode(items: readonly Code[]): Code {
  return group('[', items, ']');
}

/** A JSON value as a literal of TypeScript. */
export function literalCode(value: JsonValue): Code {
  if (typeof value === 'string') return quote(value);
  if (isJsonArray(value)) return arrayCode(value.map(literalCode));
  if (isJsonObject(value))
    return objectCode(membersOf(value).map(([key, member]) => [key, literalCode(member)]));
  return Object.is(value, -0) ? '-0' : String(value);
}

/** `SIGN_UP` as the name of a type: `SignUp`. */
export function typeNameOf(text: string): string {
  const name = wordsOf(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^[A-Z]/.test(name) ? name : `Screen${name}`;
}

/** `first-name` as the name of a variable: `firstName`. */
export function variableNameOf(text: string): string {
  const name = typeNameOf(text);
  const plain =
    wordsOf(text).join('') === '' || /^\d/.test(wordsOf(text)[0] ?? '') ? `value${name.slice(6)}` : name;
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

/** A comment above a declaration; whatever the text holds, the comment ends where it should. */
export function docComment(text: string): string {
  return `/** ${text.replaceAll('*/', '*\u200b/').replaceAll(/\s+/g, ' ')} */`;
}

/** TypeScript as text. */
export function printTypeScript(code: Code): string {
  return print(code, { width: 110, indent: '  ' });
}

/** Words that no variable may be called. */
export const RESERVED_WORDS: readonly string[] = (
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
  'false finally for function if implements import in instanceof interface let new null package private protected ' +
  'public return static super switch this throw true try typeof undefined var void while with yield'
).split(' ');
