import { formatReference } from './reference.ts';
import { typeMessages } from './messages.ts';
import type {
  Ast,
  BinaryOperator,
  TypeCheck,
  TypeLookup,
  TypeProblem,
  TypeProblemCode,
  ValueType,
} from './types.ts';

/**
 * Static type of a binding, condition or expression, with every violation of the type rules
 * (Flow JSON reference, 4.3 for conditions, 4.4 for expressions).
 * @param types what references point to; see `typesOfScreens`
 * @param language a condition must yield a boolean and knows no lists or objects
 */
export function typeOf(
  ast: Ast,
  types: TypeLookup,
  language: 'binding' | 'condition' | 'expression' = 'expression',
): TypeCheck {
  const problems: TypeProblem[] = [];
  const report = (code: TypeProblemCode, node: Ast, subject: string): void => {
    problems.push({ code, message: typeMessages[code](subject), offset: node.offset, length: node.length });
  };
  const type = check(ast, { types, language, report }, true);
  if (language === 'condition' && problems.length === 0 && !fits(type, 'boolean')) {
    report('needs-boolean-result', ast, '');
  }
  return { type, problems };
}

/** Whether a value of type `found` may stand where `wanted` is expected. */
export function fits(found: ValueType, wanted: ValueType): boolean {
  return (
    found === 'unknown' ||
    wanted === 'unknown' ||
    found === wanted ||
    (wanted === 'number' && found === 'integer')
  );
}

interface Context {
  readonly types: TypeLookup;
  readonly language: 'binding' | 'condition' | 'expression';
  readonly report: (code: TypeProblemCode, node: Ast, subject: string) => void;
}

function check(ast: Ast, context: Context, isPart: boolean): ValueType {
  switch (ast.kind) {
    case 'literal':
      return literalType(ast.value);
    case 'reference': {
      const type = context.types(ast.reference);
      if (type === undefined) context.report('unknown-reference', ast, formatReference(ast.reference));
      if (context.language === 'condition' && (type === 'array' || type === 'object')) {
        context.report('needs-scalar', ast, formatReference(ast.reference));
        return 'unknown';
      }
      return type ?? 'unknown';
    }
    case 'unary': {
      const wanted = ast.operator === '!' ? 'boolean' : 'number';
      demand(ast.operand, wanted, ast.operator, context);
      return wanted;
    }
    case 'binary':
      return binary(ast, context, isPart);
    case 'concatenation':
      for (const part of ast.parts) demandScalar(part, context);
      return 'string';
  }
}

function binary(ast: Ast & { kind: 'binary' }, context: Context, isPart: boolean): ValueType {
  switch (ast.operator) {
    case '==':
    case '!=': {
      const left = check(ast.left, context, false);
      const right = check(ast.right, context, false);
      if (left !== right && left !== 'unknown' && right !== 'unknown') {
        context.report('needs-same-type', ast, ast.operator);
      }
      return 'boolean';
    }
    case '&&':
    case '||':
      return bothSides(ast, 'boolean', 'boolean', context);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return bothSides(ast, 'number', 'boolean', context);
    case '+':
    case '-':
    case '*':
    case '/':
      return bothSides(ast, 'number', 'number', context);
    case '%':
      if (!isPart) context.report('nested-modulo', ast, ast.operator);
      return bothSides(ast, 'number', 'number', context);
  }
}

function bothSides(
  ast: Ast & { kind: 'binary' },
  wanted: 'number' | 'boolean',
  result: ValueType,
  context: Context,
): ValueType {
  demand(ast.left, wanted, ast.operator, context);
  demand(ast.right, wanted, ast.operator, context);
  return result;
}

function demand(
  node: Ast,
  wanted: 'number' | 'boolean',
  operator: BinaryOperator | '!',
  context: Context,
): void {
  const found = check(node, context, false);
  if (!fits(found, wanted))
    context.report(wanted === 'number' ? 'needs-numbers' : 'needs-booleans', node, operator);
}

function demandScalar(node: Ast, context: Context): void {
  const found = check(node, context, true);
  if (found !== 'array' && found !== 'object') return;
  context.report('needs-scalar', node, node.kind === 'reference' ? formatReference(node.reference) : 'This');
}

function literalType(value: string | number | boolean): ValueType {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    default:
      return 'boolean';
  }
}
