import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { literalText } from './parts/texts.ts';

/** The same sentence as title, heading and body. */
export const repeatedText: Lint = {
  code: 'REPEATED_TEXT',
  severity: 'info',
  title: 'Same text twice on a screen',
  screen({ screen, components }, report) {
    const seen = new Set<string>();
    const title = literalText(screen['title']);
    if (title !== undefined) seen.add(fold(title));
    for (const { component, type, path } of components) {
      if (!TEXTS.has(type)) continue;
      const text = literalText(component['text']);
      if (text === undefined) continue;
      if (seen.has(fold(text))) report([...path, 'text'], words.repeatedText(text));
      // Branches say the same for good reason: only one of them is drawn.
      if (path.length <= TOP_LEVEL) seen.add(fold(text));
    }
  },
};

const TEXTS: ReadonlySet<string> = new Set(['TextHeading', 'TextSubheading', 'TextBody', 'TextCaption']);

/** layout, children, index, and children, index of a Form. */
const TOP_LEVEL = 5;

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
