import {
  findReferences,
  formatReference,
  isBackTicked,
  parseCondition,
  parseExpression,
  type Ast,
  type Reference,
} from '../../expressions/index.ts';
import { group, sequence, type Code } from '../code/code.ts';
import { Names } from '../code/names.ts';
import { RESERVED, stringCode, variableOf } from './python.ts';

/** How references are written. */
export interface Links {
  /** In any case: by variable or by name. */
  readonly refer: (reference: Reference) => Code;
  /** By variable, if there is one. */
  readonly link: (reference: Reference) => Code | undefined;
}

/**
 * An expression in back-ticks as Python operators or a `FlowStr`, if pywa spells them exactly as the flow does; as an
 * f-string if it can name variables; `undefined` if it is best left as it is.
 */
export function expressionCode(text: string, links: Links): Code | undefined {
  if (!isBackTicked(text)) return undefined;
  const parsed = parseExpression(text);
  if (!parsed.ok) return undefined;
  const made = operation(parsed.ast, links);
  if (made?.kind === 'condition' && `\`${made.text}\`` === text) return made.code();
  return flowStr(parsed.ast, text, links) ?? formatted(text, links);
}

/** The condition of an If, which pywa writes without back-ticks. */
export function conditionCode(text: string, links: Links): Code | undefined {
  if (isBackTicked(text)) return formatted(text, links);
  const parsed = parseCondition(text);
  if (!parsed.ok) return undefined;
  const made = operation(parsed.ast, links);
  const whole = made?.kind === 'condition' || made?.kind === 'reference';
  if (whole && made.text === text) return made.code();
  return formatted(text, links);
}

/** Python for a part of an expression, and how pywa spells it. */
interface Operation {
  readonly kind: 'reference' | 'condition' | 'number' | 'literal' | 'literal-number';
  /** Asked for only where the spelling is right, since it gives variables to what it names. */
  readonly code: () => Code;
  readonly text: string;
  /** Needs parentheses inside other operators. */
  readonly compound: boolean;
}

const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);
const LOGICAL: ReadonlyMap<string, string> = new Map([
  ['&&', '&'],
  ['||', '|'],
]);

function operation(ast: Ast, links: Links): Operation | undefined {
  switch (ast.kind) {
    case 'literal':
      return literal(ast.value);
    case 'reference': {
      const { reference } = ast;
      // `screen / field.ref` binds as tightly as a multiplication.
      const compound = reference.screen !== undefined;
      return {
        kind: 'reference',
        code: () => links.refer(reference),
        text: formatReference(reference),
        compound,
      };
    }
    case 'unary': {
      const operand = operation(ast.operand, links);
      if (ast.operator !== '!' || operand === undefined || !isLogical(operand)) return undefined;
      const code = () => sequence('~', inner(operand));
      return { kind: 'condition', code, text: `!${operand.text}`, compound: true };
    }
    case 'binary':
      return binary(ast, links);
    case 'concatenation':
      return undefined;
  }
}

function binary(ast: Extract<Ast, { kind: 'binary' }>, links: Links): Operation | undefined {
  const left = operation(ast.left, links);
  const right = operation(ast.right, links);
  if (left === undefined || right === undefined) return undefined;
  const text = `(${left.text} ${ast.operator} ${right.text})`;
  const logical = LOGICAL.get(ast.operator);
  const made = (kind: Operation['kind'], operator: string): Operation => ({
    kind,
    code: () => sequence(inner(left), ` ${operator} `, inner(right)),
    text,
    compound: true,
  });
  if (logical !== undefined) {
    return isLogical(left) && isLogical(right) ? made('condition', logical) : undefined;
  }
  if (COMPARISONS.has(ast.operator)) {
    // Only references compare in pywa; with a literal on the left Python would turn the comparison round.
    return left.kind === 'reference' ? made('condition', ast.operator) : undefined;
  }
  const twoLiterals = left.kind === 'literal-number' && right.kind === 'literal-number';
  return isNumeric(left) && isNumeric(right) && !twoLiterals ? made('number', ast.operator) : undefined;
}

function literal(value: string | number | boolean): Operation {
  if (typeof value === 'string') {
    return { kind: 'literal', code: () => stringCode(value), text: `'${value}'`, compound: false };
  }
  if (typeof value === 'boolean') {
    return { kind: 'literal', code: () => (value ? 'True' : 'False'), text: String(value), compound: false };
  }
  return { kind: 'literal-number', code: () => String(value), text: String(value), compound: value < 0 };
}

function inner({ code, compound }: Operation): Code {
  return compound ? sequence('(', code(), ')') : code();
}

function isLogical({ kind }: Operation): boolean {
  return kind === 'reference' || kind === 'condition';
}

function isNumeric({ kind }: Operation): boolean {
  return kind === 'reference' || kind === 'number' || kind === 'literal-number';
}

/** `FlowStr("Hi {first}", first=first.ref)`, where pywa's blanks are those of the text. */
function flowStr(ast: Ast, text: string, links: Links): Code | undefined {
  const parts = ast.kind === 'concatenation' ? ast.parts : [ast];
  const variables: { readonly name: string; readonly made: Operation }[] = [];
  let template = '';
  let spelt = '';
  let afterLiteral = false;
  for (const part of parts) {
    if (part.kind === 'literal') {
      const plain = typeof part.value === 'string' && /^[^{}'`\\\n]+$/.test(part.value);
      if (!plain || afterLiteral) return undefined;
      template += part.value;
      spelt += ` '${part.value}' `;
    } else {
      const made = operation(part, links);
      if (made?.kind !== 'reference' && made?.kind !== 'number') return undefined;
      const name = variableFor(part, new Set(variables.map((variable) => variable.name)));
      variables.push({ name, made });
      template += `{${name}}`;
      spelt += made.text;
    }
    afterLiteral = part.kind === 'literal';
  }
  if (`\`${spelt}\`` !== text || variables.length === 0) return undefined;
  const keywords = variables.map(({ name, made }) => sequence(`${name}=`, made.code()));
  return group('FlowStr(', [stringCode(template), ...keywords], ')');
}

/** A name for a part of a `FlowStr`; `self` and `string` are parameters of its constructor. */
function variableFor(part: Ast, taken: ReadonlySet<string>): string {
  const wish = part.kind === 'reference' ? variableOf(part.reference.segments.at(-1) ?? '') : 'value';
  return new Names([...RESERVED, ...taken]).take(wish);
}

/** An f-string that names the variables, so that renaming a field renames it here, too. */
function formatted(text: string, { link }: Links): Code | undefined {
  const parts: Code[] = [];
  let end = 0;
  for (const reference of findReferences(text)) {
    const code = link(reference);
    if (code === undefined) continue;
    parts.push(formatLiteral(text.slice(end, reference.offset)), '{', code, '}');
    end = reference.offset + reference.length;
  }
  return parts.length === 0 ? undefined : sequence('f"', ...parts, formatLiteral(text.slice(end)), '"');
}

function formatLiteral(text: string): string {
  return stringCode(text).slice(1, -1).replaceAll('{', '{{').replaceAll('}', '}}');
}
