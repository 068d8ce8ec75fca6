import type { JsonObject, Path } from '../../../document/index.ts';
import {
  parseCondition,
  parseExpression,
  referencesIn,
  type Ast,
  type FoundReference,
} from '../../../expressions/index.ts';
import { rememberPerObject } from '../../json.ts';

/** A condition or an expression that refers to something, read. */
export interface Formula {
  readonly ast: Ast;
  /** From the screen. */
  readonly path: Path;
  readonly language: 'condition' | 'expression';
}

/** What several lints ask of a screen, worked out once for each screen object. */
export interface ScreenFacts {
  /** Every `${…}` of the screen, paths from the screen. */
  readonly references: readonly FoundReference[];
  readonly formulas: readonly Formula[];
}

const facts = rememberPerObject((screen: JsonObject): ScreenFacts => {
  const references = referencesIn(screen);
  const formulas: Formula[] = [];
  let last: Path | undefined;
  for (const { path, text, language } of references) {
    if (path === last || (language !== 'condition' && language !== 'expression')) continue;
    last = path;
    const parsed = language === 'condition' ? parseCondition(text) : parseExpression(text);
    if (parsed.ok) formulas.push({ ast: parsed.ast, path, language });
  }
  return { references, formulas };
});

/** References and formulas of a screen; the same object as long as the screen is the same. */
export function factsOf(screen: JsonObject): ScreenFacts {
  return facts(screen, '');
}

/** Every part of a formula, itself included. */
export function nodesOf(ast: Ast): readonly Ast[] {
  switch (ast.kind) {
    case 'literal':
    case 'reference':
      return [ast];
    case 'unary':
      return [ast, ...nodesOf(ast.operand)];
    case 'binary':
      return [ast, ...nodesOf(ast.left), ...nodesOf(ast.right)];
    case 'concatenation':
      return [ast, ...ast.parts.flatMap(nodesOf)];
  }
}
