import type { EndpointRuleAnswer, RuleCondition, RuleValue } from '@flowsmith/flow-model';
import { rulesMessages as messages } from './messages.ts';

/** A condition in words, on one line. */
export function conditionText(condition: RuleCondition | undefined, depth = 0): string {
  if (condition === undefined) return messages.always;
  if (condition.kind === 'test') {
    const { value, is, to } = condition;
    const right = to === undefined || is === 'empty' || is === 'not-empty' ? '' : ` ${valueText(to)}`;
    return `${valueText(value)} ${messages.comparisons[is]}${right}`;
  }
  const texts = condition.of.map((inner) => conditionText(inner, depth + 1));
  const joined = texts.join(condition.kind === 'all' ? ' and ' : ' or ');
  return depth > 0 && texts.length > 1 ? `(${joined})` : joined;
}

/** An answer in words, on one line. */
export function answerText(answer: EndpointRuleAnswer): string {
  switch (answer.kind) {
    case 'screen':
      return answer.screen === '' ? '…' : answer.screen;
    case 'error':
      return `“${answer.message}”`;
    case 'complete':
      return messages.answers.complete;
    case 'expired':
      return messages.answers.expired;
  }
}

function valueText(value: RuleValue): string {
  switch (value.from) {
    case 'constant':
      return Array.isArray(value.value)
        ? value.value.map(String).join(', ')
        : typeof value.value === 'string'
          ? `“${value.value}”`
          : JSON.stringify(value.value);
    case 'payload':
      return value.path === '' ? '…' : value.path;
    case 'text':
      return value.text;
    case 'list':
    case 'lookup':
      return messages.kinds[value.from];
    case 'source':
      return value.path;
  }
}
