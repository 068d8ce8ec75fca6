import type { JsonObject, JsonValue } from '../document/types.ts';
import { objectOr } from '../runtime/json.ts';
import { holds } from './difference.ts';
import { playMessages } from './messages.ts';
import { ruleResponse } from './ruleResponse.ts';
import type { ExchangeOutcome, ExchangeRule, Scenario } from './types.ts';

/** A rule that answers a request, and what it answers. */
export interface RuleMatch {
  readonly rule: ExchangeRule;
  readonly outcome: ExchangeOutcome;
}

/**
 * The answer of the first rule of a scenario that matches a request; `undefined` when none does.
 * @param counts how often each rule answered in this run, by its id
 */
export function answerByRules(
  flow: JsonValue,
  scenario: Scenario,
  request: JsonObject,
  counts: ReadonlyMap<string, number>,
): RuleMatch | undefined {
  const index = scenario.rules.findIndex(
    (rule) => (counts.get(rule.id) ?? 0) < (rule.times ?? Infinity) && matchesRule(rule, request),
  );
  const rule = scenario.rules[index];
  if (rule === undefined) return undefined;
  const screen = request['screen'];
  const current = typeof screen === 'string' && screen !== '' ? screen : undefined;
  const outcome = ruleResponse(rule.answer, request, flow, current);
  const by = playMessages.byRule(index + 1, scenario.name);
  return { rule, outcome: outcome.kind === 'unanswered' ? outcome : { ...outcome, by } };
}

/** Whether a rule is for a request; how often it may answer is not looked at. What the rule leaves out matches anything. */
export function matchesRule(rule: ExchangeRule, request: JsonObject): boolean {
  const { action, screen, when } = rule;
  return (
    (action === undefined || action === request['action']) &&
    (screen === undefined || screen === request['screen']) &&
    (when === undefined || holds(objectOr(request['data']), when))
  );
}
