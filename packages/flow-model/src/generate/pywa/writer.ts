import type { JsonObject, JsonValue, Path } from '../../document/index.ts';
import { deepEqual, isJsonArray, isJsonObject } from '../../document/index.ts';
import { wholeReference, type Reference } from '../../expressions/index.ts';
import { sequence, type Code } from '../code/code.ts';
import { membersOf, type Targets } from '../code/targets.ts';
import type { GenerationNote } from '../code/types.ts';
import type { PywaClass } from './classes.ts';
import { expressionCode, type Links } from './expressionCode.ts';
import { notes } from './messages.ts';
import { callCode, dictCode, listCode, stringCode } from './python.ts';

/** What is known while code is written, in the order in which Python will run it. */
export interface Writer {
  readonly targets: Targets;
  readonly notes: GenerationNote[];
  /** Id of the screen that is being written. */
  screen: string;
}

/** Writes the value of one member. */
export type WriteMember = (key: string, value: JsonValue, path: Path) => Code;

/** Adds a note. */
export function note(writer: Writer, path: Path, message: string): void {
  writer.notes.push({ path, message });
}

/** A value with references and expressions in it, as in payloads. */
export function valueCode(writer: Writer, value: JsonValue): Code {
  if (typeof value === 'string') return textCode(writer, value);
  if (isJsonArray(value)) return listCode(value.map((item) => valueCode(writer, item)));
  if (isJsonObject(value)) {
    return dictCode(membersOf(value).map(([key, member]) => [key, valueCode(writer, member)]));
  }
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return Object.is(value, -0) ? '-0.0' : String(value);
}

/** A text: a reference or an expression where pywa spells it in the very same way, a string otherwise. */
export function textCode(writer: Writer, text: string): Code {
  const reference = wholeReference(text);
  if (reference !== undefined) return referenceCode(writer, reference);
  return expressionCode(text, linksOf(writer)) ?? stringCode(text);
}

/** A reference by the variable of what it points to, or by name where there is none yet. */
export function referenceCode(writer: Writer, reference: Reference): Code {
  const link = linkCode(writer, reference);
  if (link !== undefined) return link;
  const { root, screen, segments } = reference;
  const target = writer.targets.of(reference, writer.screen);
  if (target?.defined === true && screen !== undefined) {
    return sequence(target.use(), `.ref_in(${stringCode(screen)})`);
  }
  const name = root === 'form' ? 'ComponentRef' : 'ScreenDataRef';
  const where = screen === undefined ? '' : `, screen=${stringCode(screen)}`;
  return `${name}(${stringCode(segments.join('.'))}${where})`;
}

/** How expressions write references. */
export function linksOf(writer: Writer): Links {
  return {
    refer: (reference) => referenceCode(writer, reference),
    link: (reference) => linkCode(writer, reference),
  };
}

/** `field.ref` or `screen / field.ref`; `undefined` where the variables are not assigned yet. */
function linkCode(writer: Writer, reference: Reference): Code | undefined {
  const target = writer.targets.of(reference, writer.screen);
  if (target?.defined !== true) return undefined;
  if (reference.screen === undefined) return sequence(target.use(), '.ref');
  const screen = writer.targets.get('screen', reference.screen, reference.screen);
  return screen.defined ? sequence(screen.use(), ' / ', target.use(), '.ref') : undefined;
}

/** The first member that a class cannot say: an unknown one, or `null`, which pywa leaves out. */
export function oddMember({ keywords }: PywaClass, value: JsonObject, fixed?: string): string | undefined {
  return membersOf(value).find(
    ([key, member]) => member === null || !(keywords.has(key) || key === fixed),
  )?.[0];
}

/**
 * A call of a class, or a dictionary (with a note) where the class cannot say it.
 * @param fixed the member that the class writes by itself
 */
export function objectCode(
  writer: Writer,
  used: PywaClass,
  value: JsonObject,
  path: Path,
  write: WriteMember,
  fixed?: string,
): { readonly code: Code; readonly typed: boolean } {
  const odd = oddMember(used, value, fixed);
  if (odd === undefined) return { code: instanceCode(used, value, path, write), typed: true };
  const message = value[odd] === null ? notes.nullValue(used.name, odd) : notes.unknownKey(used.name, odd);
  note(writer, [...path, odd], message);
  return { code: dictionaryCode(value, path, write), typed: false };
}

/** A call of a class that can say every member. */
export function instanceCode(
  { name, keywords }: PywaClass,
  value: JsonObject,
  path: Path,
  write: WriteMember,
): Code {
  const list = [...keywords].flatMap(([key, { explicit, preset }]): readonly (readonly [string, Code])[] => {
    const member = value[key];
    if (member === undefined) return explicit ? [[key, 'None']] : [];
    if (preset !== undefined && deepEqual(member, preset)) return [];
    return [[key, write(key, member, [...path, key])]];
  });
  return callCode(name, list);
}

/** A dictionary whose members are written as those of a class. */
export function dictionaryCode(value: JsonObject, path: Path, write: WriteMember): Code {
  return dictCode(membersOf(value).map(([key, member]) => [key, write(key, member, [...path, key])]));
}
