import type { Rule } from '../flowModel.ts';
import { problems } from '../messages.ts';

/** A pattern only works with some input types (Flow JSON reference, 5.6). */
export const patterns: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    for (const { component, type, path } of screen.components) {
      const inputType = component['input-type'];
      if (type !== 'TextInput' || component['pattern'] === undefined) continue;
      if (inputType !== 'email' && inputType !== 'phone') continue;
      findings.add([...screen.path, ...path, 'pattern'], problems.patternUnused(inputType), {
        severity: 'warning',
      });
    }
  }
};
