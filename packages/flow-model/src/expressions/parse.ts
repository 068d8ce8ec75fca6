import { isBackTicked, wholeReference } from './classify.ts';
import { tokenize } from './lexer.ts';
import type { Fault } from './lexer.ts';
import { noteMessages, syntaxMessages } from './messages.ts';
import { parseTokens } from './parser.ts';
import type { Grammar } from './parser.ts';
import type { ParseResult } from './types.ts';

const EXPRESSION: Grammar = {
  levels: [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']],
  unary: ['!', '-', '+'],
  joins: true,
  strictComparisons: false,
};

const CONDITION: Grammar = {
  levels: [['||'], ['&&'], ['==', '!=', '<', '<=', '>', '>=']],
  unary: ['!'],
  joins: false,
  strictComparisons: true,
};

/**
 * Reads a binding: a text that is one `${data.x}`, `${form.x}` or `${screen.S.data.x}` and nothing else.
 * @example parseBinding('${form.city}') // { ok: true, ast: { kind: 'reference', … } }
 */
export const parseBinding: (text: string) => ParseResult = remembered((text) => {
  const reference = wholeReference(text);
  return reference === undefined
    ? failure(text, { code: 'not-a-binding', offset: 0, length: text.length })
    : { ok: true, ast: { kind: 'reference', reference, offset: 0, length: text.length }, notes: [] };
});

/**
 * Reads an expression with its back-ticks (since 6.0; Flow JSON reference, 4.4). Offsets count from the first back-tick.
 * @example parseExpression("`'Hi ' ${form.name}`")
 */
export const parseExpression: (text: string) => ParseResult = remembered((text) =>
  isBackTicked(text)
    ? parse(text, 1, text.length - 1, 'expression')
    : failure(text, { code: 'not-an-expression', offset: 0, length: text.length }),
);

/**
 * Reads the `condition` of an If without back-ticks (4.0+; Flow JSON reference, 4.3), with Meta's extra rules:
 * comparisons beside other operators need parentheses, and something must not be constant.
 * @example parseCondition("${form.ok} && (${data.n} > 5)")
 */
export const parseCondition: (text: string) => ParseResult = remembered((text) => {
  const result = parse(text, 0, text.length, 'condition');
  if (result.ok && result.ast.kind === 'literal')
    return failure(text, { ...result.ast, code: 'single-literal' });
  return result;
});

function parse(text: string, start: number, end: number, dialect: 'condition' | 'expression'): ParseResult {
  const lexed = tokenize(text, start, end, dialect);
  if (!lexed.ok) return failure(text, lexed.error);
  const parsed = parseTokens(lexed.tokens, dialect === 'condition' ? CONDITION : EXPRESSION);
  if ('fault' in parsed) return failure(text, parsed.fault);
  const notes = lexed.notes.map((note) => ({ ...note, message: noteMessages[note.code] }));
  return { ok: true, ast: parsed.ast, notes };
}

function failure(text: string, fault: Fault): ParseResult {
  const { code, offset, length } = fault;
  const message = syntaxMessages[code](text.slice(offset, offset + Math.min(length, 60)));
  return { ok: false, error: { code, message, offset, length } };
}

/** The same few texts are read on every render, so trees are kept; the oldest go when there are too many. */
function remembered(parse: (text: string) => ParseResult): (text: string) => ParseResult {
  const known = new Map<string, ParseResult>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = parse(text);
    if (text.length > 10_000) return result;
    if (known.size >= 5_000) known.clear();
    known.set(text, result);
    return result;
  };
}
