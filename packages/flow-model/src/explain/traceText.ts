import type { JsonValue } from '../document/types.ts';
import { classifyText } from '../expressions/classify.ts';
import {
  applyBinary,
  applyUnary,
  decidesAlone,
  evaluateExpression,
  lookUp,
  textOf,
} from '../expressions/evaluate.ts';
import type { Formula } from '../expressions/evaluate.ts';
import { isAtLeast } from '../expressions/versions.ts';
import { parseBinding, parseCondition, parseExpression } from '../expressions/parse.ts';
import type { Ast, ParseResult, Scope } from '../expressions/types.ts';
import { messages, spelt } from './messages.ts';
import { binaryNote, unaryNote } from './notes.ts';
import { referenceFact } from './referenceFact.ts';
import type { ExpressionTrace, TraceKind, TraceScope } from './types.ts';

/**
 * How a binding, a condition or an expression comes to its value: the last step, with those before it inside.
 * The values are those that phones come to (Flow JSON 4.3 and 4.4). `undefined` for literal text.
 * @param property name of the component's property that holds the text, where it is known: an unreadable `condition` is
 * only then told from literal text, and before 4.0 bindings of a form from texts that phones draw as they are
 * @example traceText('`${form.age} + 1`', scopeOf(flow, state), '7.3')?.label // '20 + 1 is 21'
 */
export function traceText(
  text: string,
  scope: Scope | TraceScope,
  version: string,
  property?: string,
): ExpressionTrace | undefined {
  const place = property === undefined ? { version } : { version, property, drawn: true };
  switch (classifyText(text, place)) {
    case 'binding':
      return traceParsed(text, parseBinding(text), scope, 'expression');
    case 'expression':
      return traceParsed(text, parseExpression(text), scope, 'expression');
    case 'condition':
      return traceParsed(text, parseCondition(text), scope, 'condition');
    case 'literal': {
      // A plain condition looks like literal text where nobody says that it is one.
      const isLikely = property === undefined && text.includes('${') && isAtLeast(version, '4.0');
      const parsed = isLikely ? parseCondition(text) : undefined;
      return parsed?.ok === true ? traceParsed(text, parsed, scope, 'condition') : undefined;
    }
  }
}

function traceParsed(
  text: string,
  parsed: ParseResult,
  scope: Scope | TraceScope,
  language: Formula,
): ExpressionTrace {
  if (parsed.ok) return trace(parsed.ast, { text, scope, language });
  const { offset, length, message } = parsed.error;
  return { source: text, offset, length, value: undefined, kind: 'unreadable', label: message, steps: [] };
}

interface Tracing {
  readonly text: string;
  readonly scope: Scope | TraceScope;
  readonly language: Formula;
}

function trace(ast: Ast, tracing: Tracing): ExpressionTrace {
  const { scope, language } = tracing;
  switch (ast.kind) {
    case 'literal': {
      const value = language === 'condition' ? ast.value : evaluateExpression(ast, scope);
      return step(ast, tracing, 'literal', value, spelt(value), []);
    }
    case 'reference': {
      const value = lookUp(ast.reference, scope);
      return step(ast, tracing, 'reference', value, referenceFact(ast.reference, value, scope), []);
    }
    case 'unary': {
      const operand = trace(ast.operand, tracing);
      const value = applyUnary(ast.operator, operand.value, language);
      const formula = `${ast.operator}${named(operand)}`;
      const label = messages.step(formula, spelt(value), unaryNote(ast.operator, operand.value, language));
      return step(ast, tracing, 'operator', value, label, [operand]);
    }
    case 'binary':
      return traceBinary(ast, tracing);
    case 'concatenation': {
      const parts = ast.parts.map((part) => trace(part, tracing));
      const value = parts.map((part) => textOf(part.value)).join('');
      return step(ast, tracing, 'join', value, messages.joined(spelt(value)), parts);
    }
  }
}

function traceBinary(ast: Ast & { readonly kind: 'binary' }, tracing: Tracing): ExpressionTrace {
  const { operator } = ast;
  const { language } = tracing;
  const left = trace(ast.left, tracing);
  const isDecided = decidesAlone(operator, left.value, language);
  const right = isDecided
    ? step(ast.right, tracing, 'skipped', undefined, messages.skipped(operator), [])
    : trace(ast.right, tracing);
  const value = applyBinary(operator, left.value, right.value, language);
  const formula = isDecided ? `${named(left)} ${operator} …` : `${named(left)} ${operator} ${named(right)}`;
  const note = binaryNote(operator, left.value, isDecided ? left.value : right.value, language);
  return step(ast, tracing, 'operator', value, messages.step(formula, spelt(value), note), [left, right]);
}

/** An operand inside the words of its operator. */
function named({ value }: ExpressionTrace): string {
  return spelt(value);
}

function step(
  { offset, length }: Ast,
  { text }: Tracing,
  kind: TraceKind,
  value: JsonValue | undefined,
  label: string,
  steps: readonly ExpressionTrace[],
): ExpressionTrace {
  return { source: text.slice(offset, offset + length), offset, length, value, kind, label, steps };
}
