import { isJsonArray } from '../../document/index.ts';
import { isAtLeast } from '../../spec/index.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';

const PRIVATE =
  /(^|_)(password|passcode|pin|cvv|cvc|ssn|iban|social_security|(card|account|passport|tax|insurance)_?(no|nr|num|number|id))(_|$)/i;

/** Something private that is shown in full in the summary of the answers (Flow JSON reference, 2.5). */
export const unmaskedSecret: Lint = {
  code: 'UNMASKED_SECRET',
  severity: 'warning',
  title: 'Private entry that is not masked',
  screen({ screen, components }, report, { version }) {
    if (!isAtLeast(version, '5.1')) return;
    const masked = isJsonArray(screen['sensitive']) ? screen['sensitive'] : [];
    for (const { component, type, path } of components) {
      const { name } = component;
      if (type !== 'TextInput' || typeof name !== 'string' || masked.includes(name)) continue;
      // Passwords and passcodes are hidden in any case.
      if (component['input-type'] === 'password' || component['input-type'] === 'passcode') continue;
      if (PRIVATE.test(name.replaceAll(/([a-z])([A-Z])/g, '$1_$2')))
        report([...path, 'name'], words.unmasked(name));
    }
  },
};
