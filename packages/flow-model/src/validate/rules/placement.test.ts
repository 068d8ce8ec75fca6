import { expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import { errorsOf, footer, screenOf } from '../testing.ts';

const rich = { type: 'RichText', text: '# Hi' };
const item = (id: string, rest: JsonObject = {}): JsonObject => ({
  id,
  'main-content': { title: id },
  ...rest,
});
const go = { name: 'navigate', next: { type: 'screen', name: 'END' }, payload: {} };
const list = (items: readonly JsonObject[], rest: JsonObject = {}): JsonObject => ({
  type: 'NavigationList',
  name: 'list',
  'list-items': items,
  ...rest,
});
const end = screenOf('END', [footer], { terminal: true });

it('lets RichText stand beside a Footer from 6.3 on', () => {
  const flow = (version: string) => ({
    version,
    screens: [screenOf('ONLY', [rich, footer], { terminal: true })],
  });
  expect(errorsOf(flow('6.3'))).toEqual([]);
  expect(errorsOf(flow('6.2'))).toEqual(['INVALID_COMPONENT_PLACEMENT@screens[0].layout.children[0]']);
});

it('lets RichText stand beside nothing else', () => {
  const flow = {
    version: '7.3',
    screens: [screenOf('ONLY', [rich, { type: 'TextBody', text: 'x' }, footer], { terminal: true })],
  };
  expect(errorsOf(flow)).toEqual(['INVALID_COMPONENT_PLACEMENT@screens[0].layout.children[0]']);
});

it.each<readonly [string, readonly JsonObject[], readonly string[]]>([
  ['alone', [list([item('a')], { 'on-click-action': go })], []],
  [
    'twice',
    [
      list([item('a')], { 'on-click-action': go }),
      list([item('a')], { name: 'other', 'on-click-action': go }),
    ],
    [],
  ],
  [
    'with a text',
    [list([item('a')], { 'on-click-action': go }), { type: 'TextBody', text: 'x' }],
    ['INVALID_COMPONENT_PLACEMENT@screens[0].layout.children[0]'],
  ],
  ['with actions on its items', [list([item('a', { 'on-click-action': go })])], []],
  [
    'with actions on both levels',
    [list([item('a', { 'on-click-action': go })], { 'on-click-action': go })],
    ['INVALID_PROPERTY_VALUE@screens[0].layout.children[0].on-click-action'],
  ],
  ['without actions', [list([item('a')])], ['MISSING_REQUIRED_PROPERTY@screens[0].layout.children[0]']],
  [
    'with two badges',
    [list([item('a', { badge: 'x' }), item('b', { badge: 'y' })], { 'on-click-action': go })],
    ['DUPLICATE_PROPETY_FOR_CONDITION@screens[0].layout.children[0].list-items[1].badge'],
  ],
  [
    'with ends beside large pictures',
    [list([item('a', { end: { title: 'x' } })], { 'on-click-action': go, 'media-size': 'large' })],
    ['INVALID_PROPERTY_VALUE_FOR_CONDITION@screens[0].layout.children[0].list-items[0].end'],
  ],
])('a NavigationList %s', (_what, children, expected) => {
  expect(errorsOf({ version: '7.3', screens: [screenOf('MENU', children), end] })).toEqual(expected);
});
