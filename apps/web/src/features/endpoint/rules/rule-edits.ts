import {
  dataModelOf,
  exampleRuleData,
  findScreen,
  payloadFieldsOf,
  type EndpointRule,
  type EndpointRules,
  type JsonValue,
  type LookupList,
  type PayloadField,
  type RuleAction,
  type RuleCondition,
  type RuleSource,
  type RuleValue,
} from '@flowsmith/flow-model';
import { rulesMessages as messages } from './messages.ts';

/** Rules that are asked one after the other: of one screen and action. */
export interface RuleGroup {
  readonly action: RuleAction;
  readonly screen: string;
  readonly rules: readonly { readonly rule: EndpointRule; readonly index: number }[];
}

/** The rules of a table by what they answer, in the order of the flow. */
export function groupsOf(rules: EndpointRules, screens: readonly string[]): readonly RuleGroup[] {
  const groups = new Map<string, { group: Omit<RuleGroup, 'rules'>; rules: RuleGroup['rules'][number][] }>();
  for (const [index, rule] of rules.rules.entries()) {
    const screen = rule.action === 'INIT' ? '' : (rule.screen ?? '');
    const key = JSON.stringify([rule.action, screen]);
    const found = groups.get(key) ?? { group: { action: rule.action, screen }, rules: [] };
    found.rules.push({ rule, index });
    groups.set(key, found);
  }
  const placeOf = ({ action, screen }: Omit<RuleGroup, 'rules'>): number => {
    if (action === 'INIT') return -1;
    const place = screens.indexOf(screen);
    return (place === -1 ? screens.length : place) * 2 + (action === 'BACK' ? 1 : 0);
  };
  return [...groups.values()]
    .map(({ group, rules: members }) => ({ ...group, rules: members }))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** An id that nothing in a list has. */
export function freshId(things: readonly { readonly id: string }[], prefix: string): string {
  const taken = new Set(things.map(({ id }) => id));
  for (let number = things.length + 1; ; number++) {
    if (!taken.has(`${prefix}-${number}`)) return `${prefix}-${number}`;
  }
}

/** The table with a rule replaced. */
export function withRule(rules: EndpointRules, index: number, rule: EndpointRule): EndpointRules {
  return { ...rules, rules: rules.rules.with(index, rule) };
}

/** The table with a rule put at a place among all. */
export function insertedRule(rules: EndpointRules, index: number, rule: EndpointRule): EndpointRules {
  return { ...rules, rules: rules.rules.toSpliced(index, 0, rule) };
}

/** The table without a rule. */
export function withoutRule(rules: EndpointRules, index: number): EndpointRules {
  return { ...rules, rules: rules.rules.toSpliced(index, 1) };
}

/** The table with a rule of a group moved to another place of the group. */
export function movedRule(rules: EndpointRules, group: RuleGroup, from: number, to: number): EndpointRules {
  const places = group.rules.map(({ index }) => index);
  const members = group.rules.map(({ rule }) => rule);
  const moved = members[from];
  if (moved === undefined || to < 0 || to >= members.length || from === to) return rules;
  const order = members.toSpliced(from, 1).toSpliced(to, 0, moved);
  const next = [...rules.rules];
  for (const [at, place] of places.entries()) {
    const rule = order[at];
    if (rule !== undefined) next[place] = rule;
  }
  return { ...rules, rules: next };
}

/** A new rule for a group: with a condition on what the screen sends, so that it can stand before the others. */
export function newRule(
  rules: EndpointRules,
  flow: JsonValue,
  { action, screen }: Pick<RuleGroup, 'action' | 'screen'>,
): EndpointRule {
  const fields = action === 'data_exchange' ? (payloadFieldsOf(flow, screen) ?? []) : [];
  const field = fields.find(({ isAlwaysFixed }) => !isAlwaysFixed) ?? fields[0];
  return {
    id: freshId(rules.rules, 'rule'),
    action,
    ...(screen === '' ? {} : { screen }),
    ...(field === undefined ? {} : { when: { kind: 'all', of: [newTest(field)] } }),
    answer:
      action === 'data_exchange' ? { kind: 'error', message: messages.newError } : screenAnswer(flow, screen),
  };
}

function newTest({ name, fixed: [first] }: PayloadField): RuleCondition {
  const value: RuleValue = { from: 'payload', path: name };
  return first === undefined
    ? { kind: 'test', value, is: 'empty' }
    : { kind: 'test', value, is: 'equals', to: { from: 'constant', value: first } };
}

/** An answer that shows a screen with its examples. */
export function screenAnswer(
  flow: JsonValue,
  screen: string,
): Extract<EndpointRule['answer'], { kind: 'screen' }> {
  const entry = findScreen(flow, screen);
  return { kind: 'screen', screen, data: entry === undefined ? {} : exampleRuleData(entry.screen) };
}

/** The data model of a screen, by field. */
export function modelOf(
  flow: JsonValue,
  screen: string,
): { readonly [field: string]: JsonValue | undefined } {
  return dataModelOf(findScreen(flow, screen)?.screen ?? {}) ?? {};
}

/** An empty list. */
export function newList(rules: EndpointRules): LookupList {
  const id = freshId(rules.lists, 'list');
  return { id, name: messages.newList(rules.lists.length + 1), columns: ['id', 'title'], rows: [['', '']] };
}

/** A data source without an address. */
export function newSource(rules: EndpointRules): RuleSource {
  const id = freshId(rules.sources, 'source');
  return {
    id,
    name: messages.newSource(rules.sources.length + 1),
    method: 'GET',
    url: 'https://',
    headers: [],
    failure: messages.newFailure,
  };
}

/** Cells that were copied from a spreadsheet, or written with commas. */
export function parseTable(text: string): readonly (readonly string[])[] {
  const separator = text.includes('\t') ? '\t' : /;/.test(text.split('\n')[0] ?? '') ? ';' : ',';
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator || sign === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** A constant, or words around what was sent. */
export function textValue(text: string): RuleValue {
  return /\$\{(?:payload|flow_token)/.test(text) ? { from: 'text', text } : { from: 'constant', value: text };
}
