import type { JsonValue } from '../../document/index.ts';
import type { RuleCondition, RuleTest } from '../../rules/types.ts';
import { sequence, type Code } from '../code/code.ts';
import { callCode } from './rulesFit.ts';
import { sourcesInValue, valueCode, type HandlerScope } from './rulesValues.ts';

/** A condition as an expression. An empty `all` holds, an empty `any` does not. */
export function conditionCode(given: RuleCondition, scope: HandlerScope): Code {
  const condition = unwrapped(given);
  if (condition.kind === 'test') return testCode(condition, scope);
  const { kind, of } = condition;
  if (of.length === 0) return kind === 'all' ? 'true' : 'false';
  const operator = kind === 'all' ? ' && ' : ' || ';
  return sequence(
    ...of.map(unwrapped).flatMap((one, index) => {
      const code = conditionCode(one, scope);
      const isMixed = one.kind !== 'test' && one.kind !== kind && one.of.length > 1;
      return [index === 0 ? '' : operator, isMixed ? sequence('(', code, ')') : code];
    }),
  );
}

/** A group of one says what its only condition says. */
function unwrapped(condition: RuleCondition): RuleCondition {
  if (condition.kind === 'test') return condition;
  const [only, ...others] = condition.of;
  return only === undefined || others.length > 0 ? condition : unwrapped(only);
}

/** Ids of the data sources that a condition asks. */
export function sourcesInCondition(condition: RuleCondition): readonly string[] {
  if (condition.kind !== 'test') return condition.of.flatMap(sourcesInCondition);
  const { value, to } = condition;
  return [...sourcesInValue(value), ...(to === undefined ? [] : sourcesInValue(to))];
}

function testCode({ value, is, to }: RuleTest, scope: HandlerScope): Code {
  const { helpers, imports } = scope.module;
  const left = valueCode(value, scope);
  const right = () => (to === undefined ? "''" : valueCode(to, scope));
  const constant = to?.from === 'constant' ? to.value : undefined;
  const call = (name: 'same' | 'oneOf' | 'contains' | 'isEmpty', ...more: readonly Code[]) => {
    helpers.add(name);
    return callCode(name, [left, ...more]);
  };
  const compare = (operator: string) => {
    helpers.add('compare');
    return sequence(callCode('compare', [left, right()]), ` ${operator} 0`);
  };
  switch (is) {
    case 'equals':
      return isPlainText(constant) && value.from === 'payload'
        ? sequence(left, ' === ', right())
        : call('same', right());
    case 'not-equals':
      return isPlainText(constant) && value.from === 'payload'
        ? sequence(left, ' !== ', right())
        : sequence('!', call('same', right()));
    case 'in':
      return call('oneOf', right());
    case 'not-in':
      return sequence('!', call('oneOf', right()));
    case 'contains':
      return call('contains', right());
    case 'not-contains':
      return sequence('!', call('contains', right()));
    case 'greater':
      return compare('>');
    case 'at-least':
      return compare('>=');
    case 'less':
      return compare('<');
    case 'at-most':
      return compare('<=');
    case 'empty':
      return call('isEmpty');
    case 'not-empty':
      return sequence('!', call('isEmpty'));
    case 'matches': {
      imports.set('@flowsmith/endpoint/pattern', new Set(['fitsPattern']));
      helpers.add('text');
      const subject = callCode('text', [left]);
      return sequence(callCode('fitsPattern', [patternCode(to, scope), subject]), ' === true');
    }
  }
}

function patternCode(to: RuleTest['to'], scope: HandlerScope): Code {
  return to?.from === 'constant' && typeof to.value === 'string' ? valueCode(to, scope) : "'(?!)'";
}

/** Words that no number, yes or no spells: for them `===` says the same as `same`. */
function isPlainText(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && /^[A-Za-z][\w .-]*$/.test(value) && !['true', 'false'].includes(value);
}
