import { wholeReference, textOf } from '../../expressions/index.ts';
import type { FlowScreen } from '../flowModel.ts';
import type { PlacedComponent } from '../screenModel.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { initialValue, optionsOf } from './parts/items.ts';

/** The only buttons of a screen stand in cases, and the value may match none of them (Flow JSON reference, 5.23). */
export const switchWithoutCase: Lint = {
  code: 'SWITCH_WITHOUT_CASE',
  severity: 'warning',
  title: 'Button only in some cases',
  screen(screen, report) {
    for (const placed of screen.components) {
      if (placed.type !== 'Switch') continue;
      const keys = placed.slots.map(({ name }) => name.replace(/^case /, ''));
      const buttons = placed.slots.some(({ children }) => children.some(({ type }) => type === 'Footer'));
      if (!buttons || keys.includes('default')) continue;
      const { component, starts } = chooserOf(placed, screen);
      const options = component === undefined ? [] : optionsOf(component).map(({ id }) => textOf(id));
      const missing = options.filter((id) => !keys.includes(id));
      if (missing.length > 0) report(placed.path, words.switchNoCase(missing));
      else if (options.length === 0 || !starts) report(placed.path, words.switchNoFallback());
    }
  },
};

/** The input whose choice decides, and whether it starts with one. */
function chooserOf(
  { component }: PlacedComponent,
  { inputs, components }: FlowScreen,
): { readonly component?: FlowScreen['screen']; readonly starts: boolean } {
  const { value } = component;
  const reference = typeof value === 'string' ? wholeReference(value) : undefined;
  if (reference?.root !== 'form' || reference.screen !== undefined) return { starts: false };
  const input = inputs.get(reference.segments[0] ?? '');
  if (input === undefined) return { starts: false };
  const form = components.find((other) => other.component === input)?.form;
  return { component: input, starts: initialValue(input, form?.component) !== undefined };
}
