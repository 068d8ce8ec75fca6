import { expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import { errorsOf, flowWith, footer, footerTo, screenOf, warningsOf } from '../testing.ts';

const last = screenOf('LAST', [footer], { terminal: true });
const input = { type: 'TextInput', name: 'pin', label: 'PIN' };

it.each<readonly [string, JsonObject, readonly string[]]>([
  [
    'two screens of one id',
    { version: '7.3', screens: [screenOf('FIRST', [footerTo('LAST')]), last, { ...last }] },
    ['DUPLICATE_SCREEN_IDS@screens[2].id'],
  ],
  [
    'no terminal screen',
    flowWith([], { screen: { terminal: false } }),
    [
      'MISSING_TERMINAL_SCREEN@screens',
      'INVALID_COMPLETE_ACTION@screens[0].layout.children[0].on-click-action.name',
    ],
  ],
  ['no success', flowWith([], { screen: { success: false } }), ['INVALID_PROPERTY_VALUE@screens[0].success']],
  [
    'refreshing without endpoint',
    flowWith([], { screen: { refresh_on_back: true } }),
    ['INVALID_PROPERTY_VALUE@screens[0].refresh_on_back'],
  ],
  [
    'refreshing with endpoint',
    flowWith([], {
      screen: { refresh_on_back: true },
      flow: { data_api_version: '3.0', routing_model: { ONLY: [] } },
    }),
    [],
  ],
  ['a sensitive input', flowWith([input], { screen: { sensitive: ['pin'] } }), []],
  [
    'a sensitive nobody',
    flowWith([input], { screen: { sensitive: ['pin', 'pan'] } }),
    ['INVALID_SENSITIVE_FIELD@screens[0].sensitive[1]'],
  ],
  [
    'the reserved id',
    { version: '7.3', screens: [{ ...last, id: 'success' }] },
    ['SCREEN_ID_IS_RESERVED_KEYWORD@screens[0].id'],
  ],
  [
    'a terminal screen without Footer',
    { version: '7.3', screens: [screenOf('ONLY', [input], { terminal: true })] },
    ['MISSING_FOOTER_ON_TERMINAL_SCREEN@screens[0]'],
  ],
  [
    'a terminal screen without Footer before 7.3',
    { version: '7.2', screens: [screenOf('ONLY', [input], { terminal: true })] },
    [],
  ],
])('%s', (_what, flow, expected) => {
  expect(errorsOf(flow)).toEqual(expected);
});

it('takes the reserved id in other spellings, with a warning', () => {
  expect(errorsOf({ version: '7.3', screens: [{ ...last, id: 'SUCCESS' }] })).toEqual([]);
  expect(warningsOf({ version: '7.3', screens: [{ ...last, id: 'SUCCESS' }] })).toEqual([
    'SCREEN_ID_IS_RESERVED_KEYWORD@screens[0].id',
  ]);
});

it('allows a hundred screens', () => {
  const letters = (index: number): string =>
    `S_${String.fromCodePoint(65 + Math.floor(index / 26))}${String.fromCodePoint(65 + (index % 26))}`;
  const chain = (length: number): JsonObject => ({
    version: '7.3',
    screens: Array.from({ length }, (_, index) =>
      index === length - 1
        ? screenOf(letters(index), [footer], { terminal: true })
        : screenOf(letters(index), [footerTo(letters(index + 1))]),
    ),
  });
  expect(errorsOf(chain(100))).toEqual([]);
  expect(errorsOf(chain(101))).toEqual(['MAX_SCREENS_NUMBER@screens[100]']);
});
