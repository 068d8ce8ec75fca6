import { expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import type { FlowVersion } from '../../spec/index.ts';
import { errorsOf, footer, screenOf, warningsOf } from '../testing.ts';

const target = { name: { type: 'string', __example__: 'x' }, n: { type: 'number', __example__: 1 } };
const flow = (
  action: JsonObject,
  version: FlowVersion = '7.3',
  data: JsonObject | undefined = target,
): JsonObject => ({
  version,
  screens: [
    screenOf('A', [
      { type: 'TextInput', name: 'name', label: 'Name' },
      { type: 'TextInput', name: 'age', label: 'Age', 'input-type': 'number' },
      { type: 'CheckboxGroup', name: 'days', label: 'Days', 'data-source': [{ id: 'a', title: 'A' }] },
      {
        type: 'Footer',
        label: 'Go',
        'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'B' }, ...action },
      },
    ]),
    screenOf('B', [footer], { terminal: true, ...(data === undefined ? {} : { data }) }),
  ],
});
const AT = 'screens[0].layout.children[3].on-click-action';
const PAYLOAD = `INVALID_NAVIGATE_ACTION_PAYLOAD@${AT}.payload`;

it.each<readonly [string, JsonObject, readonly string[]]>([
  ['right', { payload: { name: '${form.name}', n: '${form.age}' } }, []],
  ['fixed', { payload: { name: 'x', n: 1 } }, []],
  ['missing', {}, [`MISSING_NAVIGATION_ACTION_PAYLOAD@${AT}`]],
  ['too small', { payload: { name: 'x' } }, [PAYLOAD]],
  ['too big', { payload: { name: 'x', n: 1, more: 1 } }, [`${PAYLOAD}.more`]],
  [
    'of a wrong fixed type',
    { payload: { name: 1, n: 1 } },
    [`INVALID_NAVIGATE_ACTION_STATIC_DATA@${AT}.payload.name`],
  ],
  ['of a wrong bound type', { payload: { name: '${form.days}', n: 1 } }, [`${PAYLOAD}.name`]],
  ['of a wrong computed type', { payload: { name: '`${form.age} + 1`', n: 1 } }, [`${PAYLOAD}.name`]],
  [
    'bound to nothing',
    { payload: { name: '${form.nobody}', n: 1 } },
    [`INVALID_ON_CLICK_ACTION_PAYLOAD@${AT}.payload.name`],
  ],
])('a payload that is %s', (_what, action, expected) => {
  expect(errorsOf(flow(action))).toEqual(expected);
});

it('has no payload to hand over where nothing is declared', () => {
  expect(errorsOf(flow({ payload: { name: 'x' } }, '7.3', {}))).toEqual([PAYLOAD]);
  expect(errorsOf(flow({}, '7.3', {}))).toEqual([]);
});

it.each<readonly [FlowVersion, boolean]>([
  ['5.1', true],
  ['6.0', false],
  ['7.2', false],
  ['7.3', true],
])('in %s keys are compared strictly: %s', (version, strict) => {
  const lacking = flow({ payload: { name: 'x' } }, version);
  expect(errorsOf(lacking)).toEqual(strict ? [PAYLOAD] : []);
  expect(warningsOf(lacking).includes(PAYLOAD)).toBe(!strict);
});

it('leads to another screen that exists', () => {
  expect(errorsOf(flow({ next: { type: 'screen', name: 'X' }, payload: {} }, '7.3', {}))).toContain(
    `INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME@${AT}.next.name`,
  );
  expect(errorsOf(flow({ next: { type: 'screen', name: 'A' }, payload: {} }, '7.3', {}))).toContain(
    `INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME@${AT}.next.name`,
  );
});
