import { isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { nearest } from '../validate/nearest.ts';
import { isJsonValue } from './isJsonValue.ts';
import { KitReader } from './kitReader.ts';
import type { KitProblem } from './kitReader.ts';
import { playMessages } from './messages.ts';
import { readTest } from './readTest.ts';
import { readAnswer } from './readAnswer.ts';
import type { ExchangeRule, PlayKit, Scenario, ScenarioStart } from './types.ts';

/** A kit, or everything that keeps it from being one. */
export type PlayKitResult =
  | { readonly ok: true; readonly kit: PlayKit }
  | { readonly ok: false; readonly problems: readonly KitProblem[] };

/**
 * Reads a kit of scenarios and tests. Lists may be absent (empty then), also `data` (`{}`), `start` (the flow's own) and
 * `unmatched` (`ask`). Never throws.
 */
export function parsePlayKit(value: unknown): PlayKitResult {
  if (!isJsonValue(value)) return { ok: false, problems: [{ path: [], message: playMessages.notJson() }] };
  const reader = new KitReader();
  const object = reader.object(value, [], ['version', 'scenarios', 'tests', '$schema']);
  if (object['version'] !== undefined) reader.oneOf(object['version'], ['version'], [1]);
  const scenarios = readList(reader, object['scenarios'], ['scenarios'], readScenario);
  const ids = scenarios.map(({ id }) => id);
  const tests = readList(reader, object['tests'], ['tests'], (_, item, path) => {
    const test = readTest(reader, item, path);
    const { scenario } = test;
    if (scenario !== undefined && !ids.includes(scenario)) {
      reader.note([...path, 'scenario'], playMessages.noScenario(scenario, nearest(scenario, ids)));
    }
    return test;
  });
  const { problems } = reader;
  return problems.length === 0
    ? { ok: true, kit: { version: 1, scenarios, tests } }
    : { ok: false, problems };
}

/** Reads things with ids that must differ. */
function readList<T extends { readonly id: string }>(
  reader: KitReader,
  value: JsonValue | undefined,
  path: Path,
  read: (reader: KitReader, value: JsonValue, path: Path) => T,
): readonly T[] {
  const seen = new Set<string>();
  return reader.list(value ?? [], path).flatMap((item, index) => {
    const at = [...path, index];
    // What is no object has no members to miss.
    if (!isJsonObject(item)) {
      reader.object(item, at);
      return [];
    }
    const thing = read(reader, item, at);
    if (thing.id !== '' && !/^[\w-]+$/.test(thing.id)) {
      reader.note([...at, 'id'], playMessages.badId(thing.id));
    }
    if (thing.id !== '' && seen.has(thing.id)) reader.note([...at, 'id'], playMessages.idTwice(thing.id));
    seen.add(thing.id);
    return [thing];
  });
}

const SCENARIO = ['id', 'name', 'start', 'flowToken', 'data', 'rules', 'unmatched'];

function readScenario(reader: KitReader, value: JsonValue, path: Path): Scenario {
  const object = reader.object(value, path, SCENARIO);
  const at = (key: string): Path => [...path, key];
  return {
    id: reader.text(object['id'], at('id')),
    name: reader.text(object['name'], at('name')),
    start: readStart(reader, object['start'], at('start')),
    ...reader.optional(object, 'flowToken', path, (token, where) => reader.text(token, where)),
    data: readDataByScreen(reader, object['data'] ?? {}, at('data')),
    rules: readList(reader, object['rules'], at('rules'), readRule),
    unmatched: reader.oneOf(object['unmatched'] ?? 'ask', at('unmatched'), ['ask', 'example']),
  };
}

function readStart(reader: KitReader, value: JsonValue | undefined, path: Path): ScenarioStart {
  if (value === undefined) return { action: 'navigate' };
  const object = reader.object(value, path);
  if (!isJsonObject(value)) return { action: 'navigate' };
  const action = reader.oneOf(
    object['action'] ?? 'navigate',
    [...path, 'action'],
    ['navigate', 'data_exchange'],
  );
  reader.object(value, path, action === 'navigate' ? ['action', 'screen', 'data'] : ['action']);
  if (action === 'data_exchange') return { action };
  return {
    action,
    ...reader.optional(object, 'screen', path, (screen, where) => reader.text(screen, where)),
    ...reader.optional(object, 'data', path, (data, where) => reader.object(data, where)),
  };
}

function readDataByScreen(
  reader: KitReader,
  value: JsonValue,
  path: Path,
): { readonly [screenId: string]: JsonObject } {
  const entries = Object.entries(reader.object(value, path)).flatMap(([screen, data]) =>
    data === undefined ? [] : [[screen, reader.object(data, [...path, screen])] as const],
  );
  return Object.fromEntries(entries);
}

const RULE = ['id', 'action', 'screen', 'when', 'times', 'answer', 'delay'];

function readRule(reader: KitReader, value: JsonValue, path: Path): ExchangeRule {
  const object = reader.object(value, path, RULE);
  return {
    id: reader.text(object['id'], [...path, 'id']),
    ...reader.optional(object, 'action', path, (action, where) =>
      reader.oneOf(action, where, ['data_exchange', 'INIT', 'BACK']),
    ),
    ...reader.optional(object, 'screen', path, (screen, where) => reader.text(screen, where)),
    ...reader.optional(object, 'when', path, (when, where) => reader.object(when, where)),
    ...reader.optional(object, 'times', path, (times, where) => reader.count(times, where, 1)),
    answer: readAnswer(reader, object['answer'], [...path, 'answer']),
    ...reader.optional(object, 'delay', path, (delay, where) => reader.count(delay, where, 0)),
  };
}
