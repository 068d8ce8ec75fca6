/**
 * The string languages of Flow JSON: bindings, conditions and back-tick expressions.
 *
 * @example
 * const parsed = parseExpression("`'Total ' ${data.total}`");
 * if (parsed.ok) evaluateExpression(parsed.ast, { data: { total: 5 }, form: {}, screens: {} }); // 'Total 5'
 */
export { classifyText, isBackTicked, wholeReference } from './classify.ts';
export type { TextPlace } from './classify.ts';
export { parseBinding, parseCondition, parseExpression } from './parse.ts';
export {
  evaluateBinding,
  evaluateCondition,
  evaluateExpression,
  lookUp,
  numberOf,
  textOf,
} from './evaluate.ts';
export { resolveText, resolveValue } from './resolveValue.ts';
export { fits, typeOf } from './typeOf.ts';
export { declaredType, inputValueType, typesOfScreens } from './staticTypes.ts';
export type { ScreenDeclarations } from './staticTypes.ts';
export { findReferences, formatReference, referenceAt } from './reference.ts';
export { referencesIn } from './referencesIn.ts';
export { rewriteReferences } from './rewriteReferences.ts';
export type { ReferenceChange } from './rewriteReferences.ts';
export type {
  Ast,
  BinaryOperator,
  ExpressionError,
  ExpressionNote,
  FoundReference,
  ParseResult,
  Reference,
  Scope,
  ScreenValues,
  SyntaxErrorCode,
  TextLanguage,
  TypeCheck,
  TypeLookup,
  TypeProblem,
  TypeProblemCode,
  UnaryOperator,
  ValueType,
} from './types.ts';
