import {
  formatPointer,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '../../document/index.ts';
import { print, sequence, type Code } from '../code/code.ts';
import { Names } from '../code/names.ts';
import { membersOf, Targets } from '../code/targets.ts';
import type { GeneratedCode } from '../code/types.ts';
import { partClasses } from './classes.ts';
import { comments, notes } from './messages.ts';
import { callCode, listCode, literalCode, oneLine, RESERVED, variableOf } from './python.ts';
import { screenCode } from './screenCode.ts';
import { note, type Writer } from './writer.ts';

/**
 * A flow as Python for pywa 4: a module with a variable `flow` whose `to_json()` is the flow again. Fields that are
 * referred to get variables (`email := TextInput(…)`, `email.ref`, `sign_up / email.ref`). What pywa's classes cannot
 * say is written as dictionaries, which pywa takes as they are, and noted; only unknown members of the root cannot be
 * kept. Never throws; takes any JSON value.
 *
 * @example generatePywa(flow).code // from pywa.types.flows import * …
 */
export function generatePywa(value: JsonValue): GeneratedCode {
  const writer: Writer = { targets: new Targets(), notes: [], screen: '' };
  const code = flowCode(writer, value);
  writer.targets.chooseNames(new Names(RESERVED), variableOf);
  const version = isJsonObject(value) && typeof value['version'] === 'string' ? value['version'] : '?';
  const lines = [
    ...comments.head(version.replaceAll(/\s/g, ' ')),
    ...(writer.notes.length === 0 ? [] : [comments.notes]),
    ...writer.notes.map(({ path, message }) => oneLine(comments.note(formatPointer(path), message))),
    'from pywa.types.flows import *',
    '',
    print(sequence('flow = ', code), { width: 88, indent: '    ' }),
    '',
  ];
  return { code: lines.join('\n'), notes: writer.notes };
}

function flowCode(writer: Writer, value: JsonValue): Code {
  if (!isJsonObject(value)) {
    note(writer, [], notes.notAFlow);
    return literalCode(value);
  }
  noteRoot(writer, value);
  const { keywords, name } = partClasses.flow;
  const list = [...keywords].flatMap(([key, { explicit }]): readonly (readonly [string, Code])[] => {
    const member = value[key];
    if (member === undefined || member === null)
      return explicit ? [[key, key === 'screens' ? '[]' : 'None']] : [];
    return [[key, key === 'screens' ? screensCode(writer, member) : literalCode(member)]];
  });
  return callCode(name, list);
}

function screensCode(writer: Writer, screens: JsonValue): Code {
  if (!isJsonArray(screens)) return literalCode(screens);
  return listCode(screens.map((screen, index) => screenCode(writer, screen, ['screens', index])));
}

function noteRoot(writer: Writer, value: JsonObject): void {
  const { keywords } = partClasses.flow;
  for (const [key, member] of membersOf(value)) {
    if (!keywords.has(key)) note(writer, [key], notes.rootLeftOut(key));
    else if (member === null) note(writer, [key], notes.rootNull(key));
    else if ((key === 'version' || key === 'data_api_version') && typeof member !== 'string') {
      note(writer, [key], notes.rootNotText(key));
    } else if (isRefused(key, member)) note(writer, [key], notes.rootRefused(key));
  }
  for (const [key, { explicit }] of keywords) {
    if (explicit && value[key] === undefined) note(writer, [], notes.rootMissing(key));
  }
}

/** pywa reads both versions as numbers and refuses those that are too old. */
function isRefused(key: string, version: JsonValue): boolean {
  if (key === 'version') return !(Number(version) >= 2.1);
  return key === 'data_api_version' && version !== '' && !(Number(version) >= 3);
}
