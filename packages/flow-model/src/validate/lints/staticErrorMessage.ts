import { isJsonObject } from '../../document/index.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { literalText, nameOf } from './parts/texts.ts';

/** An error message that is there before anybody erred. */
export const staticErrorMessage: Lint = {
  code: 'STATIC_ERROR_MESSAGE',
  severity: 'warning',
  title: 'Error message that always shows',
  screen({ components }, report) {
    for (const { component, type, path } of components) {
      if (literalText(component['error-message']) !== undefined)
        report([...path, 'error-message'], words.staticMessage(nameOf(component)));
      const map = component['error-messages'];
      if (type !== 'Form' || !isJsonObject(map)) continue;
      for (const [name, text] of Object.entries(map)) {
        if (literalText(text) !== undefined)
          report([...path, 'error-messages', name], words.staticMessage(name));
      }
    }
  },
};
