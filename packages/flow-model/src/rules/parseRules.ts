import { isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { isJsonValue } from '../play/isJsonValue.ts';
import { KitReader, type KitProblem } from '../play/kitReader.ts';
import { rulesMessages as messages } from './messages.ts';
import {
  COMPARISONS,
  RULE_ACTIONS,
  SOURCE_METHODS,
  type EndpointRule,
  type EndpointRuleAnswer,
  type EndpointRules,
  type ItemTemplates,
  type LookupList,
  type RowFilter,
  type RuleCondition,
  type RuleData,
  type RuleSource,
  type RuleValue,
} from './types.ts';

/** A table of rules, or everything that keeps it from being one. */
export type RulesResult =
  | { readonly ok: true; readonly rules: EndpointRules }
  | { readonly ok: false; readonly problems: readonly KitProblem[] };

/** Conditions in conditions. */
const MAX_DEPTH = 20;

/**
 * Reads a table of rules. Lists may be absent: empty then. Only its shape is judged, so that unfinished work can be kept;
 * what it says is judged by `checkRules`. Never throws.
 */
export function parseRules(value: unknown): RulesResult {
  if (!isJsonValue(value)) return { ok: false, problems: [{ path: [], message: messages.notJson() }] };
  const reader = new KitReader(messages.whole);
  const object = reader.object(value, [], ['version', 'rules', 'lists', 'sources']);
  if (object['version'] !== undefined) reader.oneOf(object['version'], ['version'], [1]);
  const rules = withIds(reader, object['rules'], ['rules'], readRule);
  const lists = withIds(reader, object['lists'], ['lists'], readList);
  const sources = withIds(reader, object['sources'], ['sources'], readSource);
  const { problems } = reader;
  return problems.length === 0
    ? { ok: true, rules: { version: 1, rules, lists, sources } }
    : { ok: false, problems };
}

type Read<T> = (reader: KitReader, value: JsonValue, path: Path) => T;

function withIds<T extends { readonly id: string }>(
  reader: KitReader,
  value: JsonValue | undefined,
  path: Path,
  read: Read<T>,
): readonly T[] {
  const seen = new Set<string>();
  return reader.list(value ?? [], path).map((item, index) => {
    const at = [...path, index];
    const thing = read(reader, item, at);
    if (isJsonObject(item) && typeof item['id'] === 'string') {
      if (!/^[\w-]{1,64}$/.test(thing.id)) reader.note([...at, 'id'], messages.badId(thing.id));
      if (seen.has(thing.id)) reader.note([...at, 'id'], messages.idTwice(thing.id));
    }
    seen.add(thing.id);
    return thing;
  });
}

function readRule(reader: KitReader, value: JsonValue, path: Path): EndpointRule {
  const object = reader.object(value, path, ['id', 'note', 'action', 'screen', 'when', 'answer']);
  return {
    id: reader.words(object['id'], [...path, 'id']),
    ...reader.optional(object, 'note', path, (note, at) => reader.words(note, at)),
    action: reader.oneOf(object['action'], [...path, 'action'], RULE_ACTIONS),
    ...reader.optional(object, 'screen', path, (screen, at) => reader.words(screen, at)),
    ...reader.optional(object, 'when', path, (when, at) => readCondition(reader, when, at)),
    answer: readAnswer(reader, object['answer'], [...path, 'answer']),
  };
}

function readCondition(reader: KitReader, value: JsonValue, path: Path, depth = 0): RuleCondition {
  const at = (key: string): Path => [...path, key];
  const given = reader.object(value, path);
  const kind = reader.oneOf(given['kind'], at('kind'), ['all', 'any', 'test']);
  if (given['kind'] !== kind) return { kind: 'all', of: [] };
  if (kind !== 'test') {
    reader.object(value, path, ['kind', 'of']);
    if (depth >= MAX_DEPTH) reader.note(path, messages.tooDeep());
    const of = depth >= MAX_DEPTH ? [] : reader.list(given['of'], at('of'));
    return {
      kind,
      of: of.map((inner, index) => readCondition(reader, inner, [...at('of'), index], depth + 1)),
    };
  }
  const object = reader.object(value, path, ['kind', 'value', 'is', 'to']);
  return {
    kind,
    value: readValue(reader, object['value'], at('value')),
    is: reader.oneOf(object['is'], at('is'), COMPARISONS),
    ...reader.optional(object, 'to', path, (to, where) => readValue(reader, to, where)),
  };
}

function readAnswer(reader: KitReader, value: JsonValue | undefined, path: Path): EndpointRuleAnswer {
  const at = (key: string): Path => [...path, key];
  const given = reader.object(value, path);
  // What is no object has no members to miss.
  if (!isJsonObject(value)) return { kind: 'complete', params: {} };
  const kind = reader.oneOf(given['kind'], at('kind'), ['screen', 'error', 'complete', 'expired']);
  const known = {
    screen: ['screen', 'data'],
    error: ['message', 'data'],
    complete: ['params'],
    expired: ['message'],
  };
  if (given['kind'] !== kind) return { kind: 'complete', params: {} };
  reader.object(value, path, ['kind', ...known[kind]]);
  const data = (from: JsonValue, where: Path) => readData(reader, from, where);
  switch (kind) {
    case 'screen':
      return {
        kind,
        screen: reader.words(given['screen'], at('screen')),
        data: data(given['data'] ?? {}, at('data')),
      };
    case 'error':
      return {
        kind,
        message: reader.words(given['message'], at('message')),
        ...reader.optional(given, 'data', path, data),
      };
    case 'complete':
      return { kind, params: data(given['params'] ?? {}, at('params')) };
    case 'expired':
      return { kind, message: reader.words(given['message'], at('message')) };
  }
}

function readData(reader: KitReader, value: JsonValue, path: Path): RuleData {
  return membersOf(reader.object(value, path), (member, key) => readValue(reader, member, [...path, key]));
}

function readValue(reader: KitReader, value: JsonValue | undefined, path: Path, depth = 0): RuleValue {
  const at = (key: string): Path => [...path, key];
  const given = reader.object(value, path);
  if (!isJsonObject(value)) return NOTHING;
  const from = reader.oneOf(given['from'], at('from'), [
    'constant',
    'payload',
    'text',
    'list',
    'lookup',
    'source',
  ]);
  if (given['from'] !== from) return NOTHING;
  const words = (key: string) => reader.words(given[key], at(key));
  const items = () =>
    reader.optional(given, 'items', path, (templates, where) => readItems(reader, templates, where));
  const otherwise = given['otherwise'] === undefined ? {} : { otherwise: given['otherwise'] };
  const filter = (filtered: JsonValue, where: Path): RowFilter => {
    const object = reader.object(filtered, where, ['column', 'equals']);
    // A value in a value in a value is nothing that anybody builds.
    if (depth > 2) reader.note(where, messages.tooDeep());
    return {
      column: reader.words(object['column'], [...where, 'column']),
      equals: depth > 2 ? NOTHING : readValue(reader, object['equals'], [...where, 'equals'], depth + 1),
    };
  };
  switch (from) {
    case 'constant':
      return { from, value: reader.present(given['value'], at('value')) };
    case 'payload':
      return { from, path: words('path') };
    case 'text':
      return { from, text: words('text') };
    case 'list':
      return { from, list: words('list'), ...reader.optional(given, 'where', path, filter), ...items() };
    case 'lookup':
      return {
        from,
        list: words('list'),
        where: filter(given['where'] ?? null, at('where')),
        column: words('column'),
        ...otherwise,
      };
    case 'source':
      return { from, source: words('source'), path: words('path'), ...items(), ...otherwise };
  }
}

const NOTHING: RuleValue = { from: 'constant', value: '' };

function readItems(reader: KitReader, value: JsonValue, path: Path): ItemTemplates {
  return membersOf(reader.object(value, path), (member, key) => reader.words(member, [...path, key]));
}

function readList(reader: KitReader, value: JsonValue, path: Path): LookupList {
  const object = reader.object(value, path, ['id', 'name', 'columns', 'rows']);
  const texts = (list: JsonValue | undefined, at: Path) =>
    reader.list(list, at).map((cell, index) => reader.words(cell, [...at, index]));
  return {
    id: reader.words(object['id'], [...path, 'id']),
    name: reader.words(object['name'], [...path, 'name']),
    columns: texts(object['columns'], [...path, 'columns']),
    rows: reader
      .list(object['rows'], [...path, 'rows'])
      .map((row, index) => texts(row, [...path, 'rows', index])),
  };
}

function readSource(reader: KitReader, value: JsonValue, path: Path): RuleSource {
  const at = (key: string): Path => [...path, key];
  const object = reader.object(value, path, ['id', 'name', 'method', 'url', 'headers', 'body', 'failure']);
  return {
    id: reader.words(object['id'], at('id')),
    name: reader.words(object['name'], at('name')),
    method: reader.oneOf(object['method'], at('method'), SOURCE_METHODS),
    url: reader.words(object['url'], at('url')),
    headers: reader.list(object['headers'] ?? [], at('headers')).map((header, index) => {
      const where = [...at('headers'), index];
      const { name, value: content } = reader.object(header, where, ['name', 'value']);
      return {
        name: reader.words(name, [...where, 'name']),
        value: reader.words(content, [...where, 'value']),
      };
    }),
    ...(object['body'] === undefined ? {} : { body: object['body'] }),
    ...reader.optional(object, 'failure', path, (failure, where) => reader.words(failure, where)),
  };
}

function membersOf<T>(
  object: JsonObject,
  read: (value: JsonValue, key: string) => T,
): { readonly [key: string]: T } {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, read(value, key)] as const],
    ),
  );
}
