import type { Fault, Token } from './lexer.ts';
import type { Ast, BinaryOperator, SyntaxErrorCode, UnaryOperator } from './types.ts';

/** Where the two dialects differ. */
export interface Grammar {
  /** Operators by binding strength, weakest first. */
  readonly levels: readonly (readonly BinaryOperator[])[];
  readonly unary: readonly UnaryOperator[];
  /** Juxtaposed parts at the top level are joined into one text. */
  readonly joins: boolean;
  /** Comparisons beside other operators must stand in parentheses. */
  readonly strictComparisons: boolean;
}

/** Either a tree or the first fault. */
export type Parsed = { readonly ast: Ast } | { readonly fault: Fault };

const MAX_DEPTH = 100;
const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** Thrown inside this module only, and caught at its edge. */
class SyntaxFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Builds the tree of a list of tokens that ends with `end`. Never throws. */
export function parseTokens(tokens: readonly Token[], grammar: Grammar): Parsed {
  try {
    return { ast: new Parser(tokens, grammar).whole() };
  } catch (error) {
    if (error instanceof SyntaxFault) return { fault: error.fault };
    throw error;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #grammar: Grammar;
  /** Nodes that were written in parentheses. */
  readonly #grouped = new WeakSet<Ast>();
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], grammar: Grammar) {
    this.#tokens = tokens;
    this.#grammar = grammar;
  }

  whole(): Ast {
    const first = this.#peek();
    if (first.kind === 'end') throw this.#fault('empty', first);
    const parts = [this.#binary(0)];
    while (this.#peek().kind !== 'end') {
      const next = this.#peek();
      if (next.kind === ')') throw this.#fault('missing-open-parenthesis', next);
      if (!this.#grammar.joins) throw this.#fault('missing-operator', next);
      parts.push(this.#binary(0));
    }
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    const end = parts.at(-1) ?? first;
    return {
      kind: 'concatenation',
      parts,
      offset: first.offset,
      length: end.offset + end.length - first.offset,
    };
  }

  #binary(level: number): Ast {
    const operators = this.#grammar.levels[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const token = this.#peek();
      if (token.kind !== 'operator') return left;
      const operator = operators.find((candidate) => candidate === token.operator);
      if (operator === undefined) return left;
      this.#at += 1;
      const right = this.#binary(level + 1);
      this.#checkSides(token, left, right);
      const offset = left.offset;
      left = { kind: 'binary', operator, left, right, offset, length: this.#end(right) - offset };
    }
  }

  /** `a && (b > 5)` is right, `a && b > 5` is not, nor is `a == b == c`; and one side must be able to change. */
  #checkSides(token: Token, left: Ast, right: Ast): void {
    if (!this.#grammar.strictComparisons) return;
    const loose = (node: Ast): boolean =>
      node.kind === 'binary' && COMPARISONS.has(node.operator) && !this.#grouped.has(node);
    if (loose(left) || loose(right)) throw this.#fault('needs-parentheses', token);
    if (left.kind === 'literal' && right.kind === 'literal') {
      const offset = left.offset;
      throw this.#fault('literals-on-both-sides', { offset, length: this.#end(right) - offset });
    }
  }

  #unary(): Ast {
    const token = this.#peek();
    if (token.kind !== 'operator') return this.#primary();
    const operator = this.#grammar.unary.find((candidate) => candidate === token.operator);
    if (operator === undefined) throw this.#fault('missing-operand', token);
    this.#at += 1;
    return this.#nested(token, () => {
      const operand = this.#unary();
      return {
        kind: 'unary',
        operator,
        operand,
        offset: token.offset,
        length: this.#end(operand) - token.offset,
      };
    });
  }

  #primary(): Ast {
    const token = this.#peek();
    this.#at += 1;
    const place = { offset: token.offset, length: token.length };
    switch (token.kind) {
      case 'string':
      case 'number':
      case 'boolean':
        return { kind: 'literal', value: token.value, ...place };
      case 'reference':
        return { kind: 'reference', reference: token.reference, ...place };
      case '(':
        return this.#nested(token, () => this.#group(token));
      case ')':
      case 'operator':
      case 'end':
        throw this.#fault('missing-operand', token);
    }
  }

  #group(open: Token): Ast {
    if (this.#peek().kind === ')') {
      const offset = open.offset;
      throw this.#fault('empty-parentheses', { offset, length: this.#peek().offset + 1 - offset });
    }
    const inner = this.#binary(0);
    const close = this.#peek();
    if (close.kind === 'end') throw this.#fault('missing-close-parenthesis', open);
    if (close.kind !== ')') {
      throw this.#fault(this.#grammar.joins ? 'sequence-in-parentheses' : 'missing-operator', close);
    }
    this.#at += 1;
    const group: Ast = { ...inner, offset: open.offset, length: close.offset + 1 - open.offset };
    this.#grouped.add(group);
    return group;
  }

  #nested(token: Token, parse: () => Ast): Ast {
    if (this.#depth === MAX_DEPTH) throw this.#fault('too-deep', token);
    this.#depth += 1;
    const node = parse();
    this.#depth -= 1;
    return node;
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', offset: 0, length: 0 };
  }

  #end(node: Ast): number {
    return node.offset + node.length;
  }

  #fault(code: SyntaxErrorCode, place: { readonly offset: number; readonly length: number }): SyntaxFault {
    return new SyntaxFault({ code, offset: place.offset, length: place.length });
  }
}
