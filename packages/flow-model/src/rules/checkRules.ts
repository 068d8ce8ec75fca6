import type { JsonValue, Path } from '../document/types.ts';
import { findScreen, screensOf } from '../outline/index.ts';
import { flowContext } from '../runtime/context.ts';
import { mayGo } from '../runtime/screens.ts';
import { nearest } from '../validate/nearest.ts';
import { checkData, checkText, checkTest, type RuleCheck } from './checkValues.ts';
import { checkLists, checkSources } from './checkParts.ts';
import { rulesFor, exampleRuleData } from './emptyRules.ts';
import { rulesMessages as messages } from './messages.ts';
import { payloadFieldsOf } from './payloadFields.ts';
import type { EndpointRule, EndpointRules, RuleCondition, RuleProblem } from './types.ts';

/**
 * What keeps a table of rules from answering for a flow (errors), and what is probably not meant (warnings), each with its
 * place in the table and, where there is one, a table that mends it. Takes any flow. Never throws.
 */
export function checkRules(rules: EndpointRules, flow: JsonValue): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const check: RuleCheck = {
    rules,
    flow,
    note: (code, path, message, options = {}) => {
      const { severity = 'error', fix } = options;
      problems.push({ code, severity, path, message, ...(fix === undefined ? {} : { fix }) });
    },
  };
  for (const [index, rule] of rules.rules.entries()) checkRule(check, rule, ['rules', index]);
  checkGroups(check);
  checkUnanswered(check);
  checkLists(check);
  checkSources(check);
  return problems;
}

function checkRule(check: RuleCheck, rule: EndpointRule, path: Path): void {
  checkTrigger(check, rule, path);
  const where = { ...check, screen: rule.screen ?? '', action: rule.action };
  if (rule.when !== undefined) checkCondition(where, rule.when, [...path, 'when']);
  checkAnswer(where, rule, [...path, 'answer']);
}

function checkTrigger(check: RuleCheck, { action, screen = '' }: EndpointRule, path: Path): void {
  if (action === 'INIT' || (action === 'BACK' && screen === '')) return;
  const at = [...path, 'screen'];
  if (screen === '') return check.note('no-screen', at, messages.noScreenChosen());
  const entry = findScreen(check.flow, screen);
  if (entry === undefined) return noteUnknown(check, screen, at);
  if (action === 'data_exchange' && payloadFieldsOf(check.flow, screen) === undefined) {
    check.note('never-asks', at, messages.neverAsks(screen), { severity: 'warning' });
  }
  if (action === 'BACK' && entry.screen['refresh_on_back'] !== true) {
    check.note('never-back', at, messages.neverBack(screen), { severity: 'warning' });
  }
}

function noteUnknown(check: RuleCheck, screen: string, path: Path): void {
  const meant = nearest(
    screen,
    screensOf(check.flow).map(({ id }) => id),
  );
  const fix =
    meant === undefined
      ? {}
      : { fix: { label: messages.fixScreen(meant), rules: replaced(check.rules, path, meant) } };
  check.note('unknown-screen', path, messages.unknownScreen(screen, meant), fix);
}

function checkCondition(
  check: RuleCheck & { readonly screen: string; readonly action: EndpointRule['action'] },
  condition: RuleCondition,
  path: Path,
): void {
  if (condition.kind === 'test') return checkTest(check, condition, path);
  if (condition.of.length === 0) check.note('empty-group', path, messages.emptyGroup());
  for (const [index, inner] of condition.of.entries()) checkCondition(check, inner, [...path, 'of', index]);
}

function checkAnswer(
  check: RuleCheck & { readonly screen: string; readonly action: EndpointRule['action'] },
  { answer, action, screen = '' }: EndpointRule,
  path: Path,
): void {
  switch (answer.kind) {
    case 'screen': {
      const at = [...path, 'screen'];
      if (answer.screen === '') return check.note('no-target', at, messages.noAnswerScreen());
      const entry = findScreen(check.flow, answer.screen);
      if (entry === undefined) return noteUnknown(check, answer.screen, at);
      checkRoute(check, action, screen, answer.screen, at);
      return checkData(check, answer.data, [...path, 'data'], {
        entry,
        complete: true,
        add: exampleRuleData(entry.screen),
      });
    }
    case 'error': {
      if (action === 'INIT')
        check.note('error-on-init', path, messages.errorOnInit(), { severity: 'warning' });
      if (answer.message.trim() === '')
        check.note('no-message', [...path, 'message'], messages.emptyMessage());
      checkText(check, answer.message, [...path, 'message']);
      const entry = findScreen(check.flow, screen);
      return checkData(check, answer.data ?? {}, [...path, 'data'], {
        ...(entry === undefined ? {} : { entry }),
        complete: false,
        add: {},
      });
    }
    case 'complete':
      return checkData(check, answer.params, [...path, 'params'], { complete: false, add: {} });
    case 'expired':
      if (answer.message.trim() === '')
        check.note('no-message', [...path, 'message'], messages.emptyMessage());
      return checkText(check, answer.message, [...path, 'message']);
  }
}

function checkRoute(
  check: RuleCheck,
  action: EndpointRule['action'],
  screen: string,
  target: string,
  path: Path,
): void {
  const context = flowContext(check.flow);
  if (action === 'INIT') {
    if (!mayGo(context, '', target, 'answer')) check.note('not-entry', path, messages.mayNotOpen(target));
  } else if (screen !== '' && context.screens.has(screen) && !mayGo(context, screen, target, 'answer')) {
    check.note('route', path, messages.mayNotGo(screen, target));
  }
}

/** Rules that no request reaches, and requests that no rule takes. */
function checkGroups(check: RuleCheck): void {
  const groups = new Map<string, { readonly rule: EndpointRule; readonly index: number }[]>();
  for (const [index, rule] of check.rules.rules.entries()) {
    const key = JSON.stringify([rule.action, rule.action === 'INIT' ? '' : (rule.screen ?? '')]);
    groups.set(key, [...(groups.get(key) ?? []), { rule, index }]);
  }
  for (const group of groups.values()) {
    const last = group.findIndex(({ rule }) => rule.when === undefined);
    for (const { index } of last === -1 ? [] : group.slice(last + 1)) {
      check.note('never-reached', ['rules', index], messages.neverReached(), {
        severity: 'warning',
        fix: { label: messages.fixRemove, rules: withoutRule(check.rules, index) },
      });
    }
    const end = group.at(-1);
    if (
      last === -1 &&
      end !== undefined &&
      !coversAll(
        check,
        group.map(({ rule }) => rule),
      )
    ) {
      const { rule, index } = end;
      const place = rule.action === 'INIT' ? 'INIT' : (rule.screen ?? rule.action);
      const added: EndpointRule = {
        id: freeId(check.rules),
        action: rule.action,
        ...(rule.screen === undefined ? {} : { screen: rule.screen }),
        answer: rule.action === 'INIT' ? rule.answer : { kind: 'error', message: messages.answerError },
      };
      check.note('open-end', ['rules', index, 'when'], messages.openEnd(place), {
        severity: 'warning',
        fix: {
          label: messages.fixLast,
          rules: { ...check.rules, rules: check.rules.rules.toSpliced(index + 1, 0, added) },
        },
      });
    }
  }
}

/** Whether the rules of a screen take every fixed value that its components send in one of their fields. */
function coversAll(check: RuleCheck, group: readonly EndpointRule[]): boolean {
  const [first] = group;
  if (first?.action !== 'data_exchange') return false;
  const fields = payloadFieldsOf(check.flow, first.screen ?? '') ?? [];
  return fields.some(
    ({ name, fixed, isAlwaysFixed }) =>
      isAlwaysFixed &&
      fixed.every((value) => group.some(({ when }) => when !== undefined && isOnlyTest(when, name, value))),
  );
}

function isOnlyTest(condition: RuleCondition, field: string, value: JsonValue): boolean {
  if (condition.kind !== 'test') {
    const [only, ...others] = condition.of;
    return only !== undefined && others.length === 0 && isOnlyTest(only, field, value);
  }
  const { value: left, is, to } = condition;
  return (
    left.from === 'payload' &&
    left.path === field &&
    is === 'equals' &&
    to?.from === 'constant' &&
    to.value === value
  );
}

/** Screens that ask and get no answer. */
function checkUnanswered(check: RuleCheck): void {
  const answered = new Set(
    check.rules.rules.flatMap(({ action, screen }) => (action === 'data_exchange' ? [screen] : [])),
  );
  for (const { id } of screensOf(check.flow)) {
    if (answered.has(id) || payloadFieldsOf(check.flow, id) === undefined) continue;
    const missing = rulesFor(check.flow).rules.filter(
      ({ action, screen }) => action === 'data_exchange' && screen === id,
    );
    const rules = missing.reduce<EndpointRules>(
      (table, rule) => ({ ...table, rules: [...table.rules, { ...rule, id: freeId(table) }] }),
      check.rules,
    );
    check.note('unanswered', ['rules'], messages.unanswered(id), { fix: { label: messages.fixRule, rules } });
  }
}

function withoutRule(rules: EndpointRules, index: number): EndpointRules {
  return { ...rules, rules: rules.rules.toSpliced(index, 1) };
}

/** An id that no rule has. */
function freeId({ rules }: EndpointRules): string {
  const taken = new Set(rules.map(({ id }) => id));
  for (let number = rules.length + 1; ; number++) if (!taken.has(`rule-${number}`)) return `rule-${number}`;
}

/** The table with another screen at a place of a rule. */
function replaced(table: EndpointRules, path: Path, screen: string): EndpointRules {
  const [, index, member] = path;
  return {
    ...table,
    rules: table.rules.map((rule, at) => {
      if (at !== index) return rule;
      if (member === 'screen') return { ...rule, screen };
      return rule.answer.kind === 'screen' ? { ...rule, answer: { ...rule.answer, screen } } : rule;
    }),
  };
}
