import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { literalText } from './parts/texts.ts';

const KINDS = [
  { pattern: /\be-?mail\b/i, better: '"input-type": "email"', key: 'label' },
  {
    pattern: /\b(phone|telephone|mobile|whatsapp)( (no\.?|number))?\b/i,
    better: '"input-type": "phone"',
    key: 'label',
  },
  { pattern: /\b(birthday|birth ?date|date)\b/i, better: 'a DatePicker', key: 'type' },
] as const;

/** A label asks for a date, an e-mail address or a phone number, but the input takes any text. */
export const wrongInputKind: Lint = {
  code: 'WRONG_INPUT_KIND',
  severity: 'warning',
  title: 'Plain text where a better input exists',
  screen({ components }, report) {
    for (const { component, type, path } of components) {
      const label = literalText(component['label']);
      const kind = component['input-type'] ?? 'text';
      if (type !== 'TextInput' || kind !== 'text' || label === undefined) continue;
      if (component['pattern'] !== undefined) continue;
      const asked = KINDS.filter(({ pattern }) => pattern.test(label));
      const [only] = asked;
      // “E-mail or phone” can only be plain text.
      if (asked.length === 1 && only !== undefined)
        report([...path, only.key], words.wrongInput(label, only.better));
    }
  },
};
