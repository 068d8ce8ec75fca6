import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { literalText } from './parts/texts.ts';

const VAGUE: ReadonlySet<string> = new Set([
  'next',
  'ok',
  'okay',
  'submit',
  'go',
  'continue',
  'proceed',
  'done',
  'click here',
  'send',
  'yes',
]);

/** The button does not say what it does, or says it loudly. */
export const vagueButton: Lint = {
  code: 'VAGUE_BUTTON',
  severity: 'info',
  title: 'Button that says too little',
  screen({ components }, report) {
    for (const { component, type, path } of components) {
      const label = type === 'Footer' ? literalText(component['label']) : undefined;
      if (label === undefined) continue;
      const at = [...path, 'label'];
      const letters = label.replaceAll(/\P{L}/gu, '');
      if (!/[\p{L}\p{N}]/u.test(label)) report(at, words.buttonWordless(label));
      else if (
        VAGUE.has(
          label
            .toLowerCase()
            .replaceAll(/[^a-z ]/g, '')
            .trim(),
        )
      )
        report(at, words.vagueButton(label));
      else if (/[^.]\.$/.test(label.trim())) report(at, words.buttonDot(label));
      else if (letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
        report(at, words.buttonShouts(label));
    }
  },
};
