import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { literalText } from './parts/texts.ts';

const TERMS = /\b(terms|conditions|privacy|policy|agreement|rules|consent|gdpr)\b/i;

/** A box about terms that cannot be read. */
export const termsWithoutDetails: Lint = {
  code: 'TERMS_WITHOUT_DETAILS',
  severity: 'info',
  title: 'Terms that cannot be read',
  screen({ components }, report) {
    for (const { component, type, path } of components) {
      const label = literalText(component['label']);
      if (type !== 'OptIn' || label === undefined || component['on-click-action'] !== undefined) continue;
      if (TERMS.test(label)) report(path, words.termsUnread(label));
    }
  },
};
