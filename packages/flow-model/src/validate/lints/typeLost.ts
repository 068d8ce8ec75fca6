import { wholeReference } from '../../expressions/index.ts';
import { isComponentType, propertiesOf } from '../../spec/index.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { isTextNumber } from './parts/textNumbers.ts';

/** A property that needs a number is bound to what somebody typed, which is text on the phone. */
export const typeLost: Lint = {
  code: 'TYPE_LOST_IN_DATA',
  severity: 'warning',
  title: 'Number that arrives as text',
  flow(flow, report) {
    for (const screen of flow.screens) {
      for (const { component, type, path } of screen.components) {
        if (!isComponentType(type)) continue;
        for (const name in component) {
          const value = component[name];
          if (typeof value !== 'string' || !value.startsWith('${')) continue;
          const kind = propertiesOf(type, flow.version).get(name)?.kind;
          if (kind !== 'integer' && kind !== 'number') continue;
          const reference = wholeReference(value);
          if (reference !== undefined && isTextNumber(reference, screen, flow))
            report([...screen.path, ...path, name], words.typeLost(value, name));
        }
      }
    }
  },
};
