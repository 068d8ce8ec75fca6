import { isJsonObject } from '../document/index.ts';
import type { JsonValue } from '../document/types.ts';
import type { Ast, BinaryOperator, Reference, Scope, UnaryOperator } from './types.ts';

/** What a text evaluates to; `undefined` is "nothing there" (an untouched field, a screen not visited yet). */
export type Value = JsonValue | undefined;

/** The two languages with operators; they differ in what counts as true and as equal. */
export type Formula = 'condition' | 'expression';

/** The value a reference points to. `null` counts as nothing, as everywhere in Flow JSON. */
export function lookUp(reference: Reference, scope: Scope): Value {
  const values = reference.screen === undefined ? scope : ownValue(scope.screens, reference.screen);
  let value: Value = values?.[reference.root];
  for (const segment of reference.segments) {
    if (!isJsonObject(value) || !Object.hasOwn(value, segment)) return undefined;
    value = value[segment];
  }
  return value ?? undefined;
}

/** Value of a binding; it keeps its type (a list stays a list). */
export function evaluateBinding(ast: Ast, scope: Scope): Value {
  return ast.kind === 'reference' ? lookUp(ast.reference, scope) : undefined;
}

/** Whether an If takes its `then` branch: the rules of plain conditions, with decimals kept (reference 4.3, 11 #15). */
export function evaluateCondition(ast: Ast, scope: Scope): boolean {
  return conditionValue(ast, scope) === true;
}

/** Value of an expression (reference 4.4; division by nothing yields 0, section 11 #13). */
export function evaluateExpression(ast: Ast, scope: Scope): Value {
  switch (ast.kind) {
    case 'literal':
      return withoutBraces(ast.value);
    case 'reference':
      return lookUp(ast.reference, scope);
    case 'unary':
      return applyUnary(ast.operator, evaluateExpression(ast.operand, scope), 'expression');
    case 'binary': {
      const left = evaluateExpression(ast.left, scope);
      const right = decidesAlone(ast.operator, left, 'expression')
        ? undefined
        : evaluateExpression(ast.right, scope);
      return applyBinary(ast.operator, left, right, 'expression');
    }
    case 'concatenation':
      return ast.parts.map((part) => textOf(evaluateExpression(part, scope))).join('');
  }
}

/** A value as text, the way joined texts print it. */
export function textOf(value: Value): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join(',');
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

/** A number, or a text that spells one. */
export function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Result of an operator with one operand, in an expression or a plain condition. */
export function applyUnary(operator: UnaryOperator, value: Value, language: Formula): Value {
  return language === 'condition' ? value === false : expressionUnary(operator, value);
}

/** Whether the left side of `&&` or `||` decides alone, so that the right side is not looked at. */
export function decidesAlone(operator: BinaryOperator, left: Value, language: Formula): boolean {
  const holds = language === 'condition' ? left === true : isTruthy(left);
  return (operator === '&&' && !holds) || (operator === '||' && holds);
}

/** Result of an operator with two operands. The right one is not looked at where `decidesAlone` says so. */
export function applyBinary(operator: BinaryOperator, left: Value, right: Value, language: Formula): Value {
  return language === 'condition'
    ? conditionBinary(operator, left, right)
    : expressionBinary(operator, left, right);
}

function expressionUnary(operator: UnaryOperator, value: Value): Value {
  switch (operator) {
    case '!':
      return !isTruthy(value);
    case '-':
      return rounded(-operand(value));
    case '+':
      return rounded(operand(value));
  }
}

function expressionBinary(operator: BinaryOperator, a: Value, b: Value): Value {
  switch (operator) {
    case '&&':
      return isTruthy(a) && isTruthy(b);
    case '||':
      return isTruthy(a) || isTruthy(b);
    case '==':
      return equalInExpression(a, b);
    case '!=':
      return !equalInExpression(a, b);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(operator, a, b);
    case '+':
      return rounded(operand(a) + operand(b));
    case '-':
      return rounded(operand(a) - operand(b));
    case '*':
      return rounded(operand(a) * operand(b));
    case '/':
      return operand(b) === 0 ? 0 : rounded(operand(a) / operand(b));
    case '%':
      return operand(b) === 0 ? 0 : rounded(operand(a) % operand(b));
  }
}

/** An empty side equals only an empty side; a number makes the comparison numeric; otherwise both must be the same. */
function equalInExpression(a: Value, b: Value): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (typeof a === 'number' || typeof b === 'number') {
    const [x, y] = [numberOf(a), numberOf(b)];
    return x !== undefined && x === y;
  }
  return a === b;
}

function conditionValue(ast: Ast, scope: Scope): Value {
  switch (ast.kind) {
    case 'literal':
      return ast.value;
    case 'reference':
      return lookUp(ast.reference, scope);
    case 'unary':
      return applyUnary(ast.operator, conditionValue(ast.operand, scope), 'condition');
    case 'binary': {
      const left = conditionValue(ast.left, scope);
      const right = decidesAlone(ast.operator, left, 'condition')
        ? undefined
        : conditionValue(ast.right, scope);
      return applyBinary(ast.operator, left, right, 'condition');
    }
    case 'concatenation':
      return undefined;
  }
}

function conditionBinary(operator: BinaryOperator, a: Value, b: Value): boolean {
  switch (operator) {
    case '&&':
      return a === true && b === true;
    case '||':
      return a === true || b === true;
    case '==':
      return equalInCondition(a, b);
    case '!=':
      return !equalInCondition(a, b);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(operator, a, b);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return false;
  }
}

/** Two numbers or texts that spell numbers compare as numbers; a missing value equals the empty text. */
function equalInCondition(a: Value, b: Value): boolean {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined) return x === y;
  return (a ?? '') === (b ?? '');
}

/** Order of two numbers or texts that spell numbers; false when either side is anything else. */
function ordered(operator: '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return false;
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

/** Phones drop every `}` before they read an expression, also from texts in it. */
function withoutBraces(value: string | number | boolean): Value {
  return typeof value === 'string' ? value.replaceAll('}', '') : value;
}

/** An arithmetic operand: nothing and what is no number count as 0. */
function operand(value: Value): number {
  return typeof value === 'boolean' ? Number(value) : (numberOf(value) ?? 0);
}

/** Phones round every arithmetic step to two decimals. */
function rounded(value: number): number {
  const result = Math.round(value * 100) / 100;
  if (Number.isFinite(result)) return result + 0;
  return Number.isFinite(value) ? value : 0;
}

function isEmpty(value: Value): boolean {
  return value === undefined || value === null || value === '';
}

function isTruthy(value: Value): boolean {
  return Boolean(value);
}

function ownValue<T>(record: { readonly [key: string]: T | undefined }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
