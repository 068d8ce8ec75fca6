import type { JsonValue } from '../../document/index.ts';
import type { ScreenDeclarations } from '../../expressions/index.ts';
import {
  dataModelOf,
  inputsOf,
  isEndpointFlow,
  screensOf,
  versionOf,
  type ScreenEntry,
} from '../../outline/index.ts';
import { LATEST_VERSION } from '../../spec/index.ts';
import { sequence, type Code } from '../code/code.ts';
import { Names } from '../code/names.ts';
import { membersOf, textIn } from '../code/targets.ts';
import type { GeneratedCode } from '../code/types.ts';
import { docComment, printTypeScript, RESERVED_WORDS, typeNameOf } from '../code/typescript.ts';
import { answeringScreens, entryScreens } from './answers.ts';
import { dataShape } from './dataShape.ts';
import { sendingActions, type SendingAction } from './exchanges.ts';
import { formShape } from './formShape.ts';
import { media } from './media.ts';
import { typeComments } from './messages.ts';
import { payloadObject, type PayloadScope } from './payloadShape.ts';
import { membersCode, named, shapeCode, union, unionCode, type Member, type Shape } from './shape.ts';

/**
 * TypeScript types of a flow: the data of each screen, the values of its fields (all optional: phones leave out what
 * nobody touched, Flow JSON 7.4), and the payload of each exchange and completion. Never throws; takes any JSON value.
 *
 * @example generateTypes(flow).code // export type ScreenId = 'SIGN_UP'; export interface SignUpData { … }
 */
export function generateTypes(value: JsonValue): GeneratedCode {
  const entries = [...firstByKey(screensOf(value), ({ id }) => id).values()];
  const screens = new Map(entries.map((entry) => [entry.id, declarationsOf(entry)]));
  const names = new Names([
    ...RESERVED_WORDS,
    'ScreenId',
    'Screens',
    'Exchange',
    'Completion',
    'FlowTypes',
    'UploadedFile',
    'ReceivedFile',
  ]);
  const version = versionOf(value) ?? LATEST_VERSION;
  const parts = entries.map((entry) => {
    const here = declarationsOf(entry);
    return screenTypes(entry, names, (reader) => ({ version, here, screens, reader }));
  });
  const ids = anyOf(entries.map(({ id }) => id));
  const body = [
    declaration(typeComments.screenId, 'type', 'ScreenId', sequence(' ', shapeCode(ids))),
    ...parts.flatMap(({ declarations }) => declarations),
    declaration(
      typeComments.screens,
      'interface',
      'Screens',
      membersCode(
        parts.map(({ id, members }) => ({
          key: id,
          shape: { kind: 'object', members: [...members, ...answersMember(value, id)] },
          optional: false,
        })),
        true,
      ),
    ),
    declaration(
      typeComments.exchange,
      'type',
      'Exchange',
      unionCode(parts.flatMap(({ exchange }) => exchange)),
    ),
    declaration(
      typeComments.completion,
      'type',
      'Completion',
      unionCode(parts.flatMap(({ completion }) => completion)),
    ),
    ...(isEndpointFlow(value) ? [flowTypes(value)] : []),
  ].map(printTypeScript);
  const used = media.filter(({ name }) => body.some((text) => text.includes(name)));
  const code = [`// ${typeComments.head(version)}`, ...body, ...used.map(({ code: text }) => text)].join(
    '\n\n',
  );
  return { code: `${code}\n`, notes: [] };
}

/** Where answers of the endpoint may lead; flows without one have none. */
function answersMember(value: JsonValue, id: string): readonly Member[] {
  return isEndpointFlow(value)
    ? [{ key: 'answers', shape: anyOf(answeringScreens(value, id)), optional: false }]
    : [];
}

/** What an endpoint is typed with: `defineEndpoint<FlowTypes>`. */
function flowTypes(value: JsonValue): Code {
  const members: readonly Member[] = [
    { key: 'screens', shape: named('Screens'), optional: false },
    { key: 'entry', shape: anyOf(entryScreens(value)), optional: false },
  ];
  return declaration(typeComments.flowTypes, 'interface', 'FlowTypes', membersCode(members, true));
}

function anyOf(ids: readonly string[]): Shape {
  return union(ids.map((value) => ({ kind: 'literal', value })));
}

function declarationsOf({ screen, path }: ScreenEntry): ScreenDeclarations {
  const inputs = firstByKey(inputsOf(screen, path), ({ component }) => textIn(component, 'name'));
  return {
    data: dataModelOf(screen) ?? {},
    inputs: new Map(Array.from(inputs, ([name, { component }]) => [name, component])),
  };
}

/** Items by key, the first of each. */
function firstByKey<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(keyOf(item))) map.set(keyOf(item), item);
  return map;
}

interface ScreenTypes {
  readonly declarations: readonly Code[];
  readonly id: string;
  /** Of its entry in `Screens`. */
  readonly members: readonly Member[];
  readonly exchange: readonly Shape[];
  readonly completion: readonly Shape[];
}

function screenTypes(
  entry: ScreenEntry,
  names: Names,
  scope: (reader: PayloadScope['reader']) => PayloadScope,
): ScreenTypes {
  const { data, inputs } = scope('endpoint').here;
  const prefix = typeNameOf(entry.id);
  const declarations: Code[] = [];
  const declare = (wish: string, comment: string, members: readonly Member[]): Shape => {
    if (members.length === 0) return { kind: 'object', members };
    const name = names.take(wish);
    declarations.push(declaration(comment, 'interface', name, membersCode(members, true)));
    return named(name);
  };
  const fields = membersOf(data).map(([key, definition]): Member => {
    const example =
      typeof definition === 'object' && definition !== null && '__example__' in definition
        ? definition['__example__']
        : undefined;
    return { key, shape: dataShape(definition, example === undefined ? [] : [example]), optional: false };
  });
  const values = [...inputs].map(([key, input]): Member => ({
    key,
    shape: formShape(input, 'endpoint'),
    optional: true,
  }));
  const dataType = declare(
    `${prefix}Data`,
    typeComments.data(entry.id, textIn(entry.screen, 'title')),
    fields,
  );
  const formType = declare(`${prefix}Form`, typeComments.form(entry.id), values);
  const actions = sendingActions(entry);
  const sent = (name: SendingAction['name'], suffix: string): readonly Shape[] => {
    const list = actions.filter((action) => action.name === name);
    return list.map(({ payload, owner }) => {
      const reader = name === 'complete' ? 'chat' : 'endpoint';
      const { members } = payloadObject(payload, scope(reader));
      const own = list.length === 1 ? '' : typeNameOf(owner);
      return declare(`${prefix}${own}${suffix}`, typeComments[name](entry.id, owner), [
        ...members,
        ...(name === 'complete' ? [FLOW_TOKEN] : []),
      ]);
    });
  };
  const exchanges = sent('data_exchange', 'Exchange');
  const completion = sent('complete', 'Completion');
  const exchange: Shape = {
    kind: 'object',
    members: [
      { key: 'screen', shape: { kind: 'literal', value: entry.id }, optional: false },
      { key: 'data', shape: union(exchanges), optional: false },
    ],
  };
  const members = [
    { key: 'data', shape: dataType, optional: false },
    { key: 'form', shape: formType, optional: false },
    { key: 'exchange', shape: union(exchanges), optional: false },
    { key: 'completion', shape: union(completion), optional: false },
  ];
  return {
    declarations,
    id: entry.id,
    members,
    exchange: exchanges.length === 0 ? [] : [exchange],
    completion,
  };
}

/** Comes with every completion; some phones leave it out. */
const FLOW_TOKEN: Member = { key: 'flow_token', shape: named('string'), optional: true };

function declaration(comment: string, kind: 'type' | 'interface', name: string, body: Code): Code {
  const line =
    kind === 'type'
      ? sequence(`export type ${name} =`, body, ';')
      : sequence(`export interface ${name} `, body);
  return sequence(`${docComment(comment)}\n`, line);
}
