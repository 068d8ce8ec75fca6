import type { JsonObject, JsonValue } from '../document/types.ts';
import { screensOf, type ScreenEntry } from '../outline/index.ts';
import { entryScreen } from '../runtime/index.ts';
import { exampleOf } from '../generate/endpoint/exampleOf.ts';
import { handlersOf, type Guard } from '../generate/endpoint/handlersOf.ts';
import { previousScreen, type Target } from '../generate/endpoint/targets.ts';
import type { EndpointRule, EndpointRuleAnswer, EndpointRules, RuleCondition, RuleData } from './types.ts';

/**
 * Rules to begin with: one for each exchange of a flow, with its example data, so that it can be walked at once. The same
 * ways as the endpoint that is made as code (`endpointModule`).
 */
export function rulesFor(flow: JsonValue): EndpointRules {
  const rules: Omit<EndpointRule, 'id'>[] = [];
  const screens = new Map(screensOf(flow).map((entry) => [entry.id, entry]));
  const first = entryScreen(flow);
  if (first !== undefined) {
    rules.push({ action: 'INIT', answer: answerOf({ kind: 'screen', screen: first }, screens) });
  }
  for (const entry of screens.values()) {
    for (const { guard, target } of handlersOf(flow, entry)) {
      rules.push({
        action: 'data_exchange',
        screen: entry.id,
        ...(guard === undefined ? {} : { when: conditionOf(guard) }),
        answer: answerOf(target, screens),
      });
    }
    if (entry.screen['refresh_on_back'] === true) {
      const target: Target = { kind: 'screen', screen: previousScreen(flow, entry.id) };
      rules.push({ action: 'BACK', screen: entry.id, answer: answerOf(target, screens) });
    }
  }
  return {
    version: 1,
    rules: rules.map((rule, index) => ({ id: `rule-${index + 1}`, ...rule })),
    lists: [],
    sources: [],
  };
}

/** The examples of a screen as values of a rule. */
export function exampleRuleData(screen: JsonObject): RuleData {
  return Object.fromEntries(
    Object.entries(exampleOf(screen)).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, { from: 'constant', value }] as const],
    ),
  );
}

function answerOf(target: Target, screens: ReadonlyMap<string, ScreenEntry>): EndpointRuleAnswer {
  if (target.kind === 'complete') {
    return {
      kind: 'complete',
      params: Object.fromEntries(target.params.map((key) => [key, { from: 'payload', path: key }])),
    };
  }
  const entry = screens.get(target.screen);
  return {
    kind: 'screen',
    screen: target.screen,
    data: entry === undefined ? {} : exampleRuleData(entry.screen),
  };
}

function conditionOf(guard: Guard): RuleCondition {
  switch (guard.kind) {
    case 'values':
      return {
        kind: 'all',
        of: Object.entries(guard.values).map(([key, value]) => ({
          kind: 'test',
          value: { from: 'payload', path: key },
          is: 'equals',
          to: { from: 'constant', value: value ?? null },
        })),
      };
    case 'keys':
      return {
        kind: 'any',
        of: guard.keys.map((key) => ({
          kind: 'test',
          value: { from: 'payload', path: key },
          is: 'not-empty',
        })),
      };
  }
}
