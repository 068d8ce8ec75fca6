import { numberOf } from '../expressions/evaluate.ts';
import type { Formula, Value } from '../expressions/evaluate.ts';
import type { BinaryOperator, UnaryOperator } from '../expressions/types.ts';
import { messages } from './messages.ts';

/** What is worth saying about a step with one operand, when its value surprises. */
export function unaryNote(operator: UnaryOperator, operand: Value, language: Formula): string {
  if (operator === '!') {
    return language === 'condition' && typeof operand !== 'boolean' ? messages.note.notBoolean : '';
  }
  return countsAsZero([operand]);
}

/** What is worth saying about a step with two operands, when its value surprises (Flow JSON 4.3 and 4.4). */
export function binaryNote(operator: BinaryOperator, left: Value, right: Value, language: Formula): string {
  switch (operator) {
    case '&&':
    case '||':
      return language === 'condition' && [left, right].some((side) => typeof side !== 'boolean')
        ? messages.note.notBoolean
        : '';
    case '==':
    case '!=':
      return language === 'expression' && isEmpty(left) !== isEmpty(right)
        ? messages.note.emptyEqualsEmpty
        : '';
    case '<':
    case '<=':
    case '>':
    case '>=':
      return [left, right].some((side) => numberOf(side) === undefined) ? messages.note.notNumbers : '';
    case '+':
    case '-':
    case '*':
      return countsAsZero([left, right]) || roundedNote(operator, left, right);
    case '/':
    case '%':
      return asNumber(right) === 0
        ? messages.note.dividedByNothing
        : countsAsZero([left]) || roundedNote(operator, left, right);
  }
}

function countsAsZero(operands: readonly Value[]): string {
  if (operands.some(isEmpty)) return messages.note.emptyCountsZero;
  const isOdd = operands.some((side) => typeof side !== 'boolean' && numberOf(side) === undefined);
  return isOdd ? messages.note.noNumberCountsZero : '';
}

function roundedNote(operator: '+' | '-' | '*' | '/' | '%', left: Value, right: Value): string {
  const [a, b] = [asNumber(left), asNumber(right)];
  const exact = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '%': a % b }[operator];
  return Math.abs(exact - Math.round(exact * 100) / 100) > 1e-9 ? messages.note.rounded : '';
}

function asNumber(value: Value): number {
  return typeof value === 'boolean' ? Number(value) : (numberOf(value) ?? 0);
}

function isEmpty(value: Value): boolean {
  return value === undefined || value === null || value === '';
}
