import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { findReferences, isBackTicked, wholeReference, type Reference } from '../../expressions/index.ts';
import { sequence, type Code } from '../code/code.ts';
import { membersOf, type Target, type Targets } from '../code/targets.ts';
import type { GenerationNote } from '../code/types.ts';
import { arrayCode, literalCode, objectCode, quote } from '../code/typescript.ts';
import type { TypeContext } from './kinds.ts';

/** What is known while code is written, in the order in which it will run. */
export interface Writer {
  readonly targets: Targets;
  readonly notes: GenerationNote[];
  readonly types: TypeContext;
  /** Names of the builder's functions and types that the code uses. */
  readonly builders: Set<string>;
  /** Constants, written before the screen if something refers to them. */
  readonly constants: { readonly target: Target; readonly code: Code }[];
  /** Id of the screen that is being written. */
  screen: string;
}

/** Uses a function of the builder. */
export function builder(writer: Writer, name: string): string {
  writer.builders.add(name);
  return name;
}

/** `name(argument, …)` with objects hugged by the brackets. */
export function callCode(writer: Writer, name: string, ...list: readonly Code[]): Code {
  return sequence(
    `${builder(writer, name)}(`,
    ...list.flatMap((code, index) => [index > 0 ? ', ' : '', code]),
    ')',
  );
}

/** Something without the types of Flow JSON, with a note why. */
export function otherCode(writer: Writer, path: Path, message: string, code: Code): Code {
  writer.notes.push({ path, message });
  return callCode(writer, 'other', code);
}

/** Code in place, or the name of a constant with this code if something refers to it. */
export function constantCode(writer: Writer, target: Target, code: Code): Code {
  // The first of a name is what references mean.
  if (target.defined) return code;
  writer.constants.push({ target, code });
  target.defined = true;
  return () => (target.used ? target.name : code);
}

/** A value with references and expressions in it. */
export function valueCode(writer: Writer, value: JsonValue): Code {
  if (typeof value === 'string') return textCode(writer, value);
  if (isJsonArray(value)) return arrayCode(value.map((item) => valueCode(writer, item)));
  return isJsonObject(value) ? membersCode(writer, value) : literalCode(value);
}

/** An object whose members are values. */
export function membersCode(writer: Writer, value: JsonObject): Code {
  return objectCode(membersOf(value).map(([key, member]) => [key, valueCode(writer, member)]));
}

/** A text; with the constants of what it refers to. */
export function textCode(writer: Writer, text: string): Code {
  const reference = wholeReference(text);
  if (reference !== undefined) return linkCode(writer, reference) ?? quote(text);
  if (isBackTicked(text)) return callCode(writer, 'expression', templateCode(writer, text.slice(1, -1)));
  return quote(text);
}

/** The condition of an If, which refers to things without back-ticks, too. */
export function conditionCode(writer: Writer, text: string): Code {
  return isBackTicked(text) || wholeReference(text) !== undefined
    ? textCode(writer, text)
    : templateCode(writer, text);
}

function templateCode(writer: Writer, text: string): Code {
  const pieces: Code[] = [];
  let end = 0;
  for (const reference of findReferences(text)) {
    const code = linkCode(writer, reference);
    if (code === undefined) continue;
    pieces.push(templateText(text.slice(end, reference.offset)), '${', code, '}');
    end = reference.offset + reference.length;
  }
  return pieces.length === 0 ? quote(text) : sequence('`', ...pieces, templateText(text.slice(end)), '`');
}

function templateText(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return escaped.replaceAll('`', '\\`').replaceAll('${', '\\${');
}

/** `field.ref` or `field.from('SCREEN')`; `undefined` where the constant comes later or there is none. */
function linkCode(writer: Writer, reference: Reference): Code | undefined {
  const target = writer.targets.of(reference, writer.screen);
  if (target?.defined !== true) return undefined;
  if (reference.screen === undefined) return sequence(target.use(), '.ref');
  return sequence(target.use(), `.from(${quote(reference.screen)})`);
}
