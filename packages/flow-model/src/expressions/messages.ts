import type { SyntaxErrorCode, SyntaxNoteCode, TypeProblemCode } from './types.ts';

/** Words for every syntax error; `found` is the text at its place. */
export const syntaxMessages: { readonly [code in SyntaxErrorCode]: (found: string) => string } = {
  'not-a-binding': () => 'A binding is one reference and nothing else, such as ${data.name} or ${form.city}.',
  'not-an-expression': () => 'An expression starts and ends with a back-tick.',
  empty: () => 'There is nothing to evaluate here.',
  'empty-parentheses': () => 'These parentheses are empty. Put a value or a comparison between them.',
  'missing-open-parenthesis': () => 'This closing parenthesis has no opening one.',
  'missing-close-parenthesis': () => 'This parenthesis is never closed.',
  'unterminated-string': () => "This text is never closed. End it with a single quote (').",
  'leading-zero': (found) => `“${found}” starts with a zero. Write the number without it.`,
  decimal: (found) =>
    `“${found}” has decimals, which a plain condition cannot hold. Wrap the condition in back-ticks instead.`,
  'bad-number': (found) => `“${found}” is not a number.`,
  'missing-digit': () => 'A minus sign needs digits right after it.',
  'missing-operator': (found) =>
    `Something is missing before “${found}”: join the two sides with an operator such as == or &&.`,
  'missing-operand': (found) =>
    found === '' ? 'A value is missing at the end.' : `A value is missing before “${found}”.`,
  'unexpected-character': (found) => `“${found}” has no meaning here.`,
  'unknown-operator': (found) => `“${found}” is not an operator. Use == != < <= > >= && || or !.`,
  'unknown-word': (found) =>
    `“${found}” is not a value. Put text in single quotes, or refer to data with \${data.${found}}.`,
  'null-word': () => "null cannot be used. Compare with '' to find out whether something is empty.",
  'bad-reference': (found) =>
    `“${found}” is not a complete reference. Write \${data.field}, \${form.field} or \${screen.SCREEN.data.field}.`,
  'hyphen-in-reference': (found) =>
    `“${found}” contains a hyphen, which is read as a minus here. Use a name without hyphens.`,
  'literals-on-both-sides': () =>
    'Both sides are fixed values, so the result never changes. Compare with a reference.',
  'single-literal': () => 'A fixed value alone is no condition. Refer to data or to a form field.',
  'needs-parentheses': (found) => `Put parentheses around each comparison that stands beside “${found}”.`,
  'sequence-in-parentheses': () =>
    'Texts can only be joined outside parentheses. Move the parts out of them.',
  ternary: () => 'A choice with ? and : is not available. Use an If or Switch component, or a data field.',
  'function-call': (found) => `Functions such as “${found}” are not available.`,
  indexing: () => 'Single items of a list cannot be read.',
  assignment: () => 'A single = does nothing here. Compare with ==.',
  separator: (found) => `“${found}” cannot separate parts. Join them with blanks.`,
  'double-quotes': () => 'Text stands in single quotes in a condition.',
  'too-long': () => 'This is too long to evaluate.',
  'too-deep': () => 'This is nested too deeply to evaluate.',
};

/** Words for advice on a readable text. */
export const noteMessages: { readonly [code in SyntaxNoteCode]: string } = {
  'double-quotes': 'Double quotes are undocumented here. Use single quotes.',
  'brace-in-text': 'Phones drop every } inside an expression, also within texts. Leave it out.',
};

/** Words for type problems; `subject` is the operator or the reference. */
export const typeMessages: { readonly [code in TypeProblemCode]: (subject: string) => string } = {
  'unknown-reference': (subject) => `${subject} is not declared anywhere.`,
  'needs-numbers': (subject) => `“${subject}” works with numbers only.`,
  'needs-booleans': (subject) => `“${subject}” works with true or false only.`,
  'needs-same-type': (subject) => `“${subject}” needs the same kind of value on both sides.`,
  'needs-scalar': (subject) => `${subject} is a list or an object, which cannot be used here.`,
  'needs-boolean-result': () => 'This does not yield true or false.',
  'nested-modulo': () =>
    'The result of % has no type for the validator, so it can only be a part of a joined text.',
};
