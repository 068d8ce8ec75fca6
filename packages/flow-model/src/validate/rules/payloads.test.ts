import { expect, it } from 'vitest';
import type { JsonValue } from '../../document/index.ts';
import type { FlowVersion } from '../../spec/index.ts';
import { errorsOf, screenOf, warningsOf } from '../testing.ts';

const flow = (value: JsonValue, version: FlowVersion = '7.3') => ({
  version,
  screens: [
    screenOf(
      'ONLY',
      [
        { type: 'Form', name: 'details', children: [{ type: 'TextInput', name: 'city', label: 'City' }] },
        { type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: { value } } },
      ],
      { terminal: true },
    ),
  ],
});
const AT = 'screens[0].layout.children[1].on-click-action.payload.value';

it.each<readonly [string, JsonValue, readonly string[]]>([
  ['a fixed value', 5, []],
  ['nothing', null, []],
  ['an input', '${form.city}', []],
  ['an input in a list', ['x', { y: '${form.city}' }], []],
  ['an unknown input', '${form.town}', [`INVALID_ON_CLICK_ACTION_PAYLOAD@${AT}`]],
  ['an unknown input in an object', { y: '${form.town}' }, [`INVALID_ON_CLICK_ACTION_PAYLOAD@${AT}.y`]],
  ['a Form', '${form.details}', [`INVALID_ON_CLICK_ACTION_PAYLOAD@${AT}`]],
  ['an expression', "`'x ' ${form.city}`", []],
  ['an expression with an unknown input', "`'x ' ${form.town}`", [`INVALID_ACTION_PAYLOAD_PROPERTY@${AT}`]],
])('hands over %s', (_what, value, expected) => {
  expect(errorsOf(flow(value))).toEqual(expected);
});

it('looks into expressions from 7.2 on', () => {
  expect(errorsOf(flow("`'x ' ${form.town}`", '7.0'))).toEqual([]);
  expect(warningsOf(flow("`'x ' ${form.town}`", '7.0'))).toContain(`INVALID_ACTION_PAYLOAD_PROPERTY@${AT}`);
});
