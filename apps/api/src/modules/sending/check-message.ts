import { dataProblems, type JsonObject } from '@flowsmith/flow-model';
import { messages } from '../../messages.ts';
import { dataFieldsOf } from './flow-facts.ts';
import { LIMITS } from './limits.ts';
import type {
  Composition,
  FlowMessage,
  MessageHeader,
  MessageProblem,
  TemplateMessage,
} from './message-schema.ts';
import { placeholdersOf } from './placeholders.ts';
import type { SendTarget, TargetFlow } from './target.ts';

const text = messages.sending.problems;

/** What a list brings along. */
export interface ListContext {
  readonly columns: readonly string[];
  /** Fields of the data model that columns fill in. */
  readonly dataFields: readonly string[];
}

/**
 * What is wrong with a message, before anything is sent: limits of the Cloud API, the state of the flow, and data against the
 * data model of the screen.
 * @param list for a message to a list; absent for one person
 */
export function checkMessage(message: Composition, target: SendTarget, list?: ListContext): MessageProblem[] {
  return [
    ...(message.kind === 'flow'
      ? checkFlowMessage(message, target, list)
      : checkTemplateMessage(message, target.flow, list)),
    ...checkToken(message, target, list),
    ...checkPlaceholders(message, list),
    ...(target.phoneNumberId === null ? [error('account', messages.sending.noPhone.message)] : []),
  ];
}

/** The data model that the message's data is for. */
export function screenOf(message: Composition, flow: TargetFlow | null): JsonObject | undefined {
  const entries = flow?.facts?.entries ?? [];
  const wanted =
    message.kind === 'flow' && message.action.type === 'navigate' ? message.action.screen : undefined;
  if (message.kind === 'flow' && message.action.type === 'data_exchange') return undefined;
  return entries.find(({ id, isDefault }) => (wanted === undefined ? isDefault : id === wanted))?.screen;
}

function checkFlowMessage(
  message: FlowMessage,
  target: SendTarget,
  list: ListContext | undefined,
): MessageProblem[] {
  const { header, body, footer, cta, mode, action } = message;
  const { flow } = target;
  return [
    ...checkLength('body', body, LIMITS.body, true),
    ...checkLength('footer', footer ?? '', LIMITS.footer, false),
    ...checkLength('cta', cta, LIMITS.cta, true),
    ...(lengthOf(cta) > LIMITS.ctaAdvised && lengthOf(cta) <= LIMITS.cta
      ? [warning('cta', text.ctaLong(LIMITS.ctaAdvised))]
      : []),
    ...(/\p{Extended_Pictographic}/u.test(cta) ? [warning('cta', text.ctaEmoji)] : []),
    ...checkHeader(header),
    ...(flow === null ? [error('flow', text.noFlow)] : checkState(flow, mode)),
    ...(flow?.facts === undefined ? [] : checkAction(action, flow, message, list)),
  ];
}

function checkState(flow: TargetFlow, mode: FlowMessage['mode']): MessageProblem[] {
  switch (flow.status) {
    case 'DEPRECATED':
      return [error('flow', text.deprecated)];
    case 'BLOCKED':
      return [error('flow', text.blocked)];
    case 'THROTTLED':
      return [warning('flow', text.throttled)];
    default:
      if (mode === 'draft') return [warning('mode', text.draft)];
      return flow.wasPublished ? [] : [error('mode', text.notPublished)];
  }
}

function checkAction(
  action: FlowMessage['action'],
  flow: TargetFlow,
  message: FlowMessage,
  list: ListContext | undefined,
): MessageProblem[] {
  const { facts } = flow;
  if (facts === undefined) return [];
  if (action.type === 'data_exchange') return facts.usesEndpoint ? [] : [error('action', text.noEndpoint)];
  const screen = screenOf(message, flow);
  if (screen !== undefined) return checkData('action.data', screen, jsonOf(action.data ?? {}), list);
  const { screen: id } = action;
  if (id === undefined) return [error('action.screen', text.noScreens)];
  const known = facts.screens.includes(id);
  const first = facts.entries.map((entry) => entry.id).join(', ');
  return [error('action.screen', known ? text.notFirst(id, first) : text.noSuchScreen(id))];
}

/** Data of one message against a data model; what columns fill in is looked at row by row. */
function checkData(path: string, screen: JsonObject, data: JsonObject, list: ListContext | undefined) {
  const fields = dataFieldsOf(screen);
  const later = new Set(list?.dataFields ?? []);
  const problems = dataProblems(screen, data, { complete: true })
    .filter(({ path: [field] }) => typeof field !== 'string' || !later.has(field))
    .map((problem) => error(`${path}.${problem.path.join('.')}`, problem.message));
  const unknown = Object.keys(data).filter((name) => fields.every((field) => field.name !== name));
  return [...problems, ...unknown.map((name) => warning(`${path}.${name}`, text.unknownField(name)))];
}

function checkTemplateMessage(
  message: TemplateMessage,
  flow: TargetFlow | null,
  list: ListContext | undefined,
): MessageProblem[] {
  const screen = screenOf(message, flow);
  const data = jsonOf(message.data ?? {});
  return [
    ...message.bodyParameters.flatMap(({ value }, index) =>
      value.trim() === '' ? [error(`bodyParameters.${index}`, text.emptyParameter(index + 1))] : [],
    ),
    ...checkHeader(message.header),
    // Without data the template may well begin with a data exchange: only what is given is looked at.
    ...(screen === undefined || (Object.keys(data).length === 0 && (list?.dataFields.length ?? 0) === 0)
      ? []
      : checkData('data', screen, data, list)),
  ];
}

function checkHeader(header: MessageHeader | null | undefined): MessageProblem[] {
  if (header === null || header === undefined) return [];
  if (header.type === 'text') return checkLength('header.text', header.text, LIMITS.header, true);
  const { mediaId, link } = header;
  if (mediaId === undefined && link === undefined) return [error('header', text.noMedium)];
  return mediaId !== undefined && link !== undefined ? [error('header', text.twoMedia)] : [];
}

function checkToken(
  { token }: Composition,
  { appSecret }: SendTarget,
  list: ListContext | undefined,
): MessageProblem[] {
  if (token.how === 'signed' && appSecret === undefined) return [error('token', text.noSecret)];
  if (token.how === 'given' && list !== undefined && placeholdersOf(token.value).length === 0)
    return [warning('token', text.sameToken)];
  return [];
}

function checkPlaceholders(message: Composition, list: ListContext | undefined): MessageProblem[] {
  return textsOf(message).flatMap(([path, words]) =>
    placeholdersOf(words)
      .filter((column) => list?.columns.includes(column) !== true)
      .map((column) => error(path, list === undefined ? text.onlyLists(column) : text.noColumn(column))),
  );
}

/** The texts of a message that may hold columns of a list, with their places. */
export function textsOf(message: Composition): (readonly [path: string, text: string])[] {
  const { token, header } = message;
  const shared = [
    ...(header?.type === 'text' ? [['header.text', header.text] as const] : []),
    ...(token.how === 'given' ? [['token.value', token.value] as const] : []),
  ];
  if (message.kind === 'template') {
    return [
      ...shared,
      ...message.bodyParameters.map(({ value }, at) => [`bodyParameters.${at}`, value] as const),
    ];
  }
  const { body, footer, cta } = message;
  return [...shared, ['body', body], ['footer', footer ?? ''], ['cta', cta]];
}

function checkLength(path: string, value: string, most: number, required: boolean): MessageProblem[] {
  if (required && value.trim() === '') return [error(path, text.empty)];
  const length = lengthOf(value);
  return length > most ? [error(path, text.tooLong(length, most))] : [];
}

/** Characters as people count them, nearly: Meta does not say whether an emoji is one or more. */
export function lengthOf(value: string): number {
  return Array.from(value).length;
}

/** What was parsed from JSON is JSON. */
export function jsonOf(value: object): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(value));
  return json;
}

function error(path: string, message: string): MessageProblem {
  return { severity: 'error', path, message };
}

function warning(path: string, message: string): MessageProblem {
  return { severity: 'warning', path, message };
}
