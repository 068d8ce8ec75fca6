import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../document/types.ts';
import { arbitraryFlow } from '../edits/testing/arbitraryFlow.ts';
import { screensOf, walkComponents } from '../outline/index.ts';
import { openFlow, stepFlow, viewScreen } from '../runtime/index.ts';
import { explainComponent, explainFooter, explainHidden, hiddenComponents } from './index.ts';

const entered = fc.constantFrom<JsonValue>(
  '',
  'x',
  'ana@mail.com',
  '12',
  '2027-01-04',
  true,
  false,
  ['a'],
  'a',
  'one',
);
const nth = fc.nat(5);

describe('any flow, wherever it stands', () => {
  it('explains what is hidden or disabled, and nothing else', () => {
    fc.assert(
      fc.property(
        arbitraryFlow,
        fc.nat(3),
        fc.array(fc.tuple(nth, entered), { maxLength: 6 }),
        ({ value: flow }, opened, changes) => {
          const screens = screensOf(flow);
          const screen = screens[opened % screens.length];
          let { state } = openFlow(flow, screen === undefined ? {} : { screen: screen.id });
          for (const [index, value] of changes) {
            const names = viewScreen(flow, state).components.flatMap(({ props: { name } }) =>
              typeof name === 'string' ? [name] : [],
            );
            const name = names[index % Math.max(names.length, 1)] ?? '';
            ({ state } = stepFlow(flow, state, { type: 'change', name, value }));
          }
          const { footer, components, loading } = viewScreen(flow, state);
          const canPress = footer?.enabled === true && !loading;
          expect(explainFooter(flow, state).length === 0).toBe(canPress);

          const shown = new Map(components.map(({ path, enabled }) => [path.join('/'), enabled && !loading]));
          if (footer !== undefined) shown.set(footer.path.join('/'), canPress);
          const hidden = new Set(hiddenComponents(flow, state).map(({ path }) => path.join('/')));
          for (const { path, type } of screen === undefined
            ? []
            : walkComponents(screen.screen, screen.path)) {
            if (['Form', 'If', 'Switch'].includes(type)) continue;
            const explained = explainComponent(flow, state, path);
            const place = path.join('/');
            expect([explained.shown, explained.enabled]).toEqual([
              shown.has(place),
              shown.get(place) === true,
            ]);
            expect(hidden.has(place)).toBe(!explained.shown);
            expect(explainHidden(flow, state, path).length > 0).toBe(!explained.shown);
            expect(explained.reasons.length > 0).toBe(!explained.enabled);
            expect(explained.reasons.every(({ text }) => text.endsWith('.'))).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
