import {
  formatPointer,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '../../document/index.ts';
import { screensOf, versionOf } from '../../outline/index.ts';
import { LATEST_VERSION } from '../../spec/index.ts';
import { sequence, type Code } from '../code/code.ts';
import { Names } from '../code/names.ts';
import { membersOf, Targets, textIn } from '../code/targets.ts';
import type { GeneratedCode } from '../code/types.ts';
import {
  arrayCode,
  literalCode,
  objectCode,
  printTypeScript,
  RESERVED_WORDS,
  variableNameOf,
} from '../code/typescript.ts';
import { builderCode } from './builderCode.ts';
import { moduleComments, notes } from './messages.ts';
import { screenCode } from './screenCode.ts';
import { otherCode, type Writer } from './writer.ts';

/**
 * A flow as a TypeScript module that needs nothing else: `flow` is built with typed functions, which stand at the end
 * of the module, and `JSON.stringify(flow)` is the flow again. Fields that are referred to are constants
 * (`email.ref`, `email.from('SIGN_UP')`). What does not have the types of Flow JSON is kept without types and noted.
 * Never throws; takes any JSON value.
 *
 * @example generateTypeScript(flow).code // const email = TextInput({ … }); export const flow: Flow = { … }
 */
export function generateTypeScript(value: JsonValue): GeneratedCode {
  const version = versionOf(value) ?? LATEST_VERSION;
  const screens = new Set(screensOf(value).flatMap(({ id }) => (id === '' ? [] : [id])));
  const writer: Writer = {
    targets: new Targets(),
    notes: [],
    types: { version, screens },
    builders: new Set(),
    constants: [],
    screen: '',
  };
  const statements: { readonly code: Code; readonly constants: Writer['constants'] }[] = [];
  const flow = flowCode(writer, value, (code) => {
    statements.push({ code, constants: writer.constants.splice(0) });
  });
  writer.targets.chooseNames(new Names([...RESERVED_WORDS, ...BUILDER_NAMES]), variableNameOf);
  const body = [
    ...statements.flatMap(({ code, constants }) => [
      ...constants
        .filter(({ target }) => target.used)
        .map(({ target, code: constant }) => sequence(`const ${target.name} = `, constant, ';')),
      code,
    ]),
    sequence('export const flow: Flow = ', flow, ';'),
  ].map(printTypeScript);
  const head = [
    moduleComments.head(version),
    ...(writer.notes.length === 0 ? [] : [moduleComments.notes]),
    ...writer.notes.map(({ path, message }) =>
      moduleComments.note(formatPointer(path), message).replaceAll(/[\r\n\u2028\u2029]+/g, ' '),
    ),
  ].join('\n');
  const code = [head, ...body, moduleComments.builder, builderCode(writer.builders, writer.types)].join(
    '\n\n',
  );
  return { code: `${code}\n`, notes: writer.notes };
}

/** Names that the module has already. */
const BUILDER_NAMES: readonly string[] =
  'flow action column navigate complete dataExchange updateData openUrl expression field fields other input'.split(
    ' ',
  );

const ROOT_KEYS: ReadonlySet<string> = new Set([
  'version',
  'data_api_version',
  'data_channel_uri',
  'routing_model',
  'screens',
]);

function flowCode(writer: Writer, value: JsonValue, addStatement: (code: Code) => void): Code {
  if (!isJsonObject(value)) return otherCode(writer, [], notes.root, literalCode(value));
  const members = membersOf(value).map(
    ([key, member]) =>
      [key, key === 'screens' ? screensCode(writer, member, addStatement) : literalCode(member)] as const,
  );
  const code = objectCode(members);
  return fitsRoot(value) ? code : otherCode(writer, [], notes.root, code);
}

/** Each screen as a constant, in the order of the flow. */
function screensCode(writer: Writer, screens: JsonValue, addStatement: (code: Code) => void): Code {
  if (!isJsonArray(screens)) return literalCode(screens);
  return arrayCode(
    screens.map((screen, index) => {
      const path = ['screens', index];
      if (!isJsonObject(screen)) return otherCode(writer, path, notes.root, literalCode(screen));
      const code = screenCode(writer, screen, path);
      // Screens with the same id are constants of their own.
      const name = writer.targets.get('screen', `${index}`, textIn(screen, 'id') || 'screen').use();
      addStatement(sequence('const ', name, ': Screen = ', code, ';'));
      return name;
    }),
  );
}

function fitsRoot(value: JsonObject): boolean {
  const { version, data_api_version: api, data_channel_uri: uri, routing_model: routes, screens } = value;
  return (
    membersOf(value).every(([key]) => ROOT_KEYS.has(key)) &&
    typeof version === 'string' &&
    [api, uri].every((text) => text === undefined || typeof text === 'string') &&
    (routes === undefined || isRoutes(routes)) &&
    isJsonArray(screens)
  );
}

function isRoutes(value: JsonValue): boolean {
  return (
    isJsonObject(value) &&
    membersOf(value).every(
      ([, screens]) => isJsonArray(screens) && screens.every((screen) => typeof screen === 'string'),
    )
  );
}
