import type { JsonObject, Path } from '../document/types.ts';

/** The four string languages of Flow JSON. */
export type TextLanguage = 'literal' | 'binding' | 'condition' | 'expression';

/** One `${…}` as it stands in a string. Offsets are UTF-16 units inside the string value. */
export interface Reference {
  readonly root: 'data' | 'form';
  /** Set for global references: `${screen.<screen>.data.x}`. */
  readonly screen?: string;
  /** Names after the root, at least one: `['address', 'city']`. */
  readonly segments: readonly string[];
  readonly offset: number;
  readonly length: number;
}

/** A reference found somewhere in a JSON value. */
export interface FoundReference extends Reference {
  /** The string that holds the reference, from the value that was searched. */
  readonly path: Path;
  readonly text: string;
  readonly language: TextLanguage;
}

/** Operators of conditions and expressions with two operands. */
export type BinaryOperator =
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%';

/** Operators in front of one operand. */
export type UnaryOperator = '!' | '-' | '+';

interface Node {
  readonly offset: number;
  readonly length: number;
}

/** Syntax tree of a binding, a condition or an expression. */
export type Ast =
  | (Node & { readonly kind: 'literal'; readonly value: string | number | boolean })
  | (Node & { readonly kind: 'reference'; readonly reference: Reference })
  | (Node & { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Ast })
  | (Node & {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Ast;
      readonly right: Ast;
    })
  | (Node & { readonly kind: 'concatenation'; readonly parts: readonly Ast[] });

/** Why a text cannot be read. */
export type SyntaxErrorCode =
  | 'not-a-binding'
  | 'not-an-expression'
  | 'empty'
  | 'empty-parentheses'
  | 'missing-open-parenthesis'
  | 'missing-close-parenthesis'
  | 'unterminated-string'
  | 'leading-zero'
  | 'decimal'
  | 'bad-number'
  | 'missing-digit'
  | 'missing-operator'
  | 'missing-operand'
  | 'unexpected-character'
  | 'unknown-operator'
  | 'unknown-word'
  | 'null-word'
  | 'bad-reference'
  | 'hyphen-in-reference'
  | 'literals-on-both-sides'
  | 'single-literal'
  | 'needs-parentheses'
  | 'sequence-in-parentheses'
  | 'ternary'
  | 'function-call'
  | 'indexing'
  | 'assignment'
  | 'separator'
  | 'double-quotes'
  | 'too-long'
  | 'too-deep';

/** Things that work but should not be written so. */
export type SyntaxNoteCode = 'double-quotes' | 'brace-in-text';

/** A syntax error with its place in the string and words for people. */
export interface ExpressionError {
  readonly code: SyntaxErrorCode;
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

/** Advice on a text that could be read. */
export interface ExpressionNote {
  readonly code: SyntaxNoteCode;
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

/** Result of parsing: a tree, or the first error. Parsers never throw. */
export type ParseResult =
  | { readonly ok: true; readonly ast: Ast; readonly notes: readonly ExpressionNote[] }
  | { readonly ok: false; readonly error: ExpressionError };

/** Values of one screen that references can see. */
export interface ScreenValues {
  readonly data: JsonObject;
  readonly form: JsonObject;
}

/** What references resolve against: the current screen, and every screen for global references. */
export interface Scope extends ScreenValues {
  readonly screens: { readonly [screenId: string]: ScreenValues | undefined };
}

/** Static types; `unknown` fits everything and silences further checks. */
export type ValueType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'unknown';

/** Static type of what a reference points to; `undefined` when nothing is declared there. */
export type TypeLookup = (reference: Reference) => ValueType | undefined;

/** Violations of the type rules of conditions and expressions (Flow JSON reference, 4.3 and 4.4). */
export type TypeProblemCode =
  | 'unknown-reference'
  | 'needs-numbers'
  | 'needs-booleans'
  | 'needs-same-type'
  | 'needs-scalar'
  | 'needs-boolean-result'
  | 'nested-modulo';

/** A type problem with its place in the string and words for people. */
export interface TypeProblem {
  readonly code: TypeProblemCode;
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

/** Result of type checking. `type` is `unknown` where a problem hides it. */
export interface TypeCheck {
  readonly type: ValueType;
  readonly problems: readonly TypeProblem[];
}
