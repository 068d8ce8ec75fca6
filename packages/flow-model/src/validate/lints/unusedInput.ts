import { isInput, type PlacedComponent } from '../screenModel.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { factsOf } from './parts/facts.ts';
import { nameOf } from './parts/texts.ts';

/** An input whose value goes nowhere. */
export const unusedInput: Lint = {
  code: 'UNUSED_INPUT',
  severity: 'warning',
  title: 'Input whose value goes nowhere',
  flow({ screens }, report) {
    const used = new Set<string>();
    for (const { id, screen } of screens) {
      for (const { root, screen: other, segments } of factsOf(screen).references)
        if (root === 'form') used.add(`${other ?? id} ${segments[0] ?? ''}`);
    }
    for (const { id, path, components, actions } of screens) {
      const unused = components.filter((placed) => {
        const { name } = placed.component;
        if (!isInput(placed.type) || typeof name !== 'string' || used.has(`${id} ${name}`)) return false;
        return (
          !isConsent(placed) &&
          !actions.some(({ owner, property }) => owner === placed && property !== 'on-click-action')
        );
      });
      if (unused.length > MANY)
        report(
          [...path, 'id'],
          words.unusedInputs(
            unused.map(({ component }) => nameOf(component)),
            id,
          ),
        );
      else
        for (const { component, path: place } of unused)
          report([...path, ...place, 'name'], words.unusedInput(nameOf(component), id));
    }
  },
};

/** More than these on a screen are said in one sentence. */
const MANY = 3;

/** A box that must be ticked says all by being ticked. */
function isConsent({ type, component }: PlacedComponent): boolean {
  return type === 'OptIn' && component['required'] === true;
}
