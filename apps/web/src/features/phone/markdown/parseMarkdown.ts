import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';

/** `full` is RichText; `small` is TextBody and TextCaption with `markdown: true` (Flow JSON 5.1). */
export type Subset = 'full' | 'small';

const SMALL = ['emphasis', 'strikethrough', 'link', 'list', 'escape', 'newline'];
const FULL = [...SMALL, 'heading', 'table', 'image'];

/** Everything that is not named here (code, quotes, HTML, rules) stays plain text. */
const parsers: { readonly [subset in Subset]: Parser } = {
  small: new MarkdownIt('zero').enable(SMALL),
  full: new MarkdownIt('zero').enable(FULL),
};

/** The block tokens of a Markdown text in WhatsApp's subset. Never throws, never makes HTML. */
export function parseMarkdown(text: string, subset: Subset): Token[] {
  return parsers[subset].parse(separateLines(text), {});
}

/**
 * Lines of their own become paragraphs of their own, unless they are rows of one list or table:
 * array items of a flow are joined by single line breaks (Flow JSON reference 5.5, new-line rules).
 */
function separateLines(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      return next === undefined ? line : `${line}\n${belongTogether(line, next) ? '' : '\n'}`;
    })
    .join('');
}

const ROW = /^\s*\|/;
const ITEM = /^\s*(?:[-+]|\d+[.)])\s/;

function belongTogether(line: string, next: string): boolean {
  return (
    (ROW.test(line) && ROW.test(next)) ||
    (ITEM.test(line) && (ITEM.test(next) || /^\s{2,}\S/.test(next))) ||
    line.trim() === '' ||
    next.trim() === ''
  );
}
