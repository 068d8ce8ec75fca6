import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { knownAs, literalText } from './parts/texts.ts';

const LONG = 80;
const WORDS =
  /\b(comments?|message|feedback|description|describe|remarks?|tell us|postal address|delivery address|home address|shipping address)\b/i;

/** A long answer in a field of one line. */
export const longAnswer: Lint = {
  code: 'LONG_ANSWER_FIELD',
  severity: 'warning',
  title: 'Long answer in a short field',
  screen({ components }, report) {
    for (const { component, type, path } of components) {
      const kind = component['input-type'] ?? 'text';
      if (type !== 'TextInput' || kind !== 'text' || component['pattern'] !== undefined) continue;
      const most = component['max-chars'];
      const long = typeof most === 'number' ? most > LONG : WORDS.test(literalText(component['label']) ?? '');
      if (long) report([...path, 'type'], words.longAnswer(knownAs(component)));
    }
  },
};
