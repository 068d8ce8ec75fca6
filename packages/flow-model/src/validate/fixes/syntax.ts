import type { FlowDocument, SyntaxProblemCode } from '../../document/index.ts';
import { problems } from '../messages.ts';
import type { Diagnostic, Fix } from '../types.ts';
import { fix, preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';

/** The invisible letter that some programs write first. */
export const byteOrderMark: Fixer = ({ doc }) =>
  doc.text.startsWith('\uFEFF')
    ? [preferred(titles.removeText(), () => [{ offset: 0, length: 1, text: '' }])]
    : [];

/** Slips of JSON that have one obvious mending: a comma too many or too few, a comment. */
export function syntaxFixes(
  { text }: FlowDocument,
  { range, message }: Pick<Diagnostic, 'range' | 'message'>,
): readonly Fix[] {
  const { offset, length } = range;
  const says = (code: SyntaxProblemCode): boolean => message === problems.syntax(code).message;
  if (says('trailing-comma')) return [preferred(titles.remove(','), () => [{ offset, length: 1, text: '' }])];
  if (says('comment')) return [fix(titles.removeText(), () => [{ offset, length, text: '' }])];
  if (says('expected-comma')) {
    const end = text.slice(0, offset).trimEnd().length;
    return [preferred(titles.add(','), () => [{ offset: end, length: 0, text: ',' }])];
  }
  return [];
}
