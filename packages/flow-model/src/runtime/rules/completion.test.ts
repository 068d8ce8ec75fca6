import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { responseSummary } from '../index.ts';
import { completing, navigating, oneScreen, options, Play, singleColumn } from '../testing/flows.ts';

/** 4 January 2027 where the person is, as versions before 5.0 write it. */
const MIDNIGHT = String(new Date(2027, 0, 4).getTime());
const component = (type: string, more: JsonObject = {}) => ({ type, name: 'v', label: 'Label', ...more });
const choices = { 'data-source': options('a', 'b') };
const range = { 'start-date': '2027-01-04', 'end-date': '2027-01-06' };
/** A file with the keys of both shapes, as a host puts it into a picker. */
const file = {
  file_name: 'a.jpg',
  media_id: 'm',
  cdn_url: 'https://cdn.example/a',
  encryption_metadata: { iv: 'x' },
  mime_type: 'image/jpeg',
  sha256: 's',
  id: 'i',
};
const inMessage = [{ file_name: 'a.jpg', mime_type: 'image/jpeg', sha256: 's', id: 'i' }];
const inExchange = [
  { file_name: 'a.jpg', media_id: 'm', cdn_url: 'https://cdn.example/a', encryption_metadata: { iv: 'x' } },
];
const ALL = [
  '2.1',
  '3.0',
  '3.1',
  '4.0',
  '5.0',
  '5.1',
  '6.0',
  '6.1',
  '6.2',
  '6.3',
  '7.0',
  '7.1',
  '7.2',
  '7.3',
];
const since = (version: string) => ALL.slice(ALL.indexOf(version));
const before = (version: string) => ALL.slice(0, ALL.indexOf(version));

/** What each input sends, in every version that has it; `exchanged` where an endpoint receives something else. */
const sends: readonly (readonly [
  what: string,
  input: JsonObject,
  entered: JsonValue,
  sent: JsonValue,
  versions: readonly string[],
  exchanged?: JsonValue,
])[] = [
  ['TextInput', component('TextInput'), 'x', 'x', ALL],
  ['TextInput of numbers: a text', component('TextInput', { 'input-type': 'number' }), '12', '12', ALL],
  ['TextInput of digits: a text', component('TextInput', { 'input-type': 'passcode' }), '0012', '0012', ALL],
  [
    'TextInput, masked: as it is',
    component('TextInput', { 'input-type': 'password' }),
    's3cret',
    's3cret',
    ALL,
  ],
  ['TextArea', component('TextArea'), 'x\ny', 'x\ny', ALL],
  [
    'CheckboxGroup: ids in the order of the list',
    component('CheckboxGroup', choices),
    ['b', 'a'],
    ['a', 'b'],
    ALL,
  ],
  ['RadioButtonsGroup: an id', component('RadioButtonsGroup', choices), 'b', 'b', ALL],
  ['Dropdown: an id', component('Dropdown', choices), 'b', 'b', ALL],
  ['OptIn: a boolean', component('OptIn'), true, true, ALL],
  ['DatePicker before 5.0: milliseconds', component('DatePicker'), '2027-01-04', MIDNIGHT, before('5.0')],
  ['DatePicker from 5.0 on: the date', component('DatePicker'), '2027-01-04', '2027-01-04', since('5.0')],
  ['PhotoPicker: a list of files', component('PhotoPicker'), [file], inMessage, since('4.0'), inExchange],
  [
    'DocumentPicker: a list of files',
    component('DocumentPicker'),
    [file],
    inMessage,
    since('4.0'),
    inExchange,
  ],
  ['CalendarPicker: the date', component('CalendarPicker'), '2027-01-04', '2027-01-04', since('6.1')],
  [
    'CalendarPicker of a range: both dates',
    component('CalendarPicker', { mode: 'range' }),
    range,
    range,
    since('6.1'),
  ],
  [
    'ChipsSelector: ids in the order of the list',
    component('ChipsSelector', choices),
    ['b', 'a'],
    ['a', 'b'],
    since('6.3'),
  ],
];
const rows = sends.flatMap(([what, input, entered, sent, versions, exchanged]) =>
  versions.map((version) => ({ what, input, entered, sent, version, exchanged: exchanged ?? sent })),
);

describe('the message at the end, by component (Flow JSON 7.2, 8.6 and 8.7)', () => {
  it.each(rows)('$what ($version)', ({ input, entered, sent, version }) => {
    // Before 4.0 inputs stand in Forms only.
    const form = { type: 'Form', name: 'f', children: [input, completing({ v: '${form.v}' })] };
    const play = new Play(oneScreen([form], {}, { version }), { flowToken: 'T' });
    const expected = { v: sent, flow_token: 'T' };
    play.enter('v', entered).tapFooter();
    expect(play.state).toMatchObject({ status: 'completed', completion: expected });
    expect(play.effects).toEqual([{ type: 'complete', payload: expected }]);
  });

  it.each(rows)('$what, to an endpoint ($version)', ({ input, entered, exchanged, version }) => {
    const ask = {
      type: 'Footer',
      label: 'x',
      'on-click-action': { name: 'data_exchange', payload: { v: '${form.v}' } },
    };
    const play = new Play(oneScreen([input, ask], {}, { version, data_api_version: '3.0' }));
    expect(play.enter('v', entered).tapFooter().request?.['data']).toEqual({ v: exchanged });
  });

  it('has the tapped item of a NavigationList on a later screen', () => {
    const list = {
      type: 'NavigationList',
      name: 'l',
      'list-items': [{ id: 'i' }, { id: 'j' }],
      'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'B' }, payload: {} },
    };
    const flow = {
      version: '7.3',
      screens: [
        { id: 'A', layout: singleColumn([list]) },
        { id: 'B', terminal: true, layout: singleColumn([completing({ l: '${screen.A.form.l}' })]) },
      ],
    };
    expect(new Play(flow).tap('NavigationList', 1).tapFooter().state.completion).toEqual({
      l: 'j',
      flow_token: 'unused',
    });
  });

  it.each<[rule: string, input: JsonObject, sent: JsonObject]>([
    [
      'a hidden input with a value',
      component('TextInput', { visible: false, 'init-value': 'kept' }),
      { v: 'kept' },
    ],
    [
      'a disabled input with a value',
      component('TextInput', { enabled: false, 'init-value': 'kept' }),
      { v: 'kept' },
    ],
    ['a hidden input without', component('TextInput', { visible: false }), {}],
  ])('%s (7.3)', (_rule, input, sent) => {
    const play = new Play(oneScreen([input, completing({ v: '${form.v}' })])).tapFooter();
    expect(play.state.completion).toEqual({ ...sent, flow_token: 'unused' });
  });

  it.each<[rule: string, screen: JsonObject]>([
    ['a terminal screen', {}],
    ['a terminal screen that is no success', { success: false }],
  ])('is sent from %s, with the token of the message over one of its own', (_rule, more) => {
    const play = new Play(oneScreen([completing({ flow_token: 'mine', n: 1 })], more), {
      flowToken: 'T',
    }).tapFooter();
    expect(play.state).toMatchObject({ status: 'completed', completion: { flow_token: 'T', n: 1 } });
    const { state } = play;
    expect(play.tapFooter().back().state).toBe(state);
  });

  it('has files of an earlier screen in the shape of the message (8.6)', () => {
    const flow = {
      version: '7.3',
      screens: [
        { id: 'A', layout: singleColumn([component('PhotoPicker'), navigating('B')]) },
        { id: 'B', terminal: true, layout: singleColumn([completing({ photo: '${screen.A.form.v}' })]) },
      ],
    };
    const play = new Play(flow).enter('v', [file]).tapFooter().tapFooter();
    expect(play.state.completion?.['photo']).toEqual(inMessage);
  });
});

describe('the summary behind the message (Flow JSON 2.5)', () => {
  const MASK = '•'.repeat(12);
  type Row = [
    what: string,
    input: JsonObject,
    entered: JsonValue,
    plain: string | undefined,
    sensitive: string | undefined,
  ];

  it.each<Row>([
    ['TextInput', component('TextInput'), 'x', 'x', MASK],
    ['TextInput of numbers', component('TextInput', { 'input-type': 'number' }), '5', '5', MASK],
    ['TextInput of an e-mail', component('TextInput', { 'input-type': 'email' }), 'a@b.de', 'a@b.de', MASK],
    ['TextInput of a phone', component('TextInput', { 'input-type': 'phone' }), '123', '123', MASK],
    ['password: never', component('TextInput', { 'input-type': 'password' }), 'x', undefined, undefined],
    ['passcode: never', component('TextInput', { 'input-type': 'passcode' }), '1', undefined, undefined],
    ['TextArea', component('TextArea'), 'x', 'x', MASK],
    ['CheckboxGroup: titles', component('CheckboxGroup', choices), ['a', 'b'], 'A, B', MASK],
    ['ChipsSelector: titles', component('ChipsSelector', choices), ['b'], 'B', MASK],
    ['RadioButtonsGroup: a title', component('RadioButtonsGroup', choices), 'a', 'A', MASK],
    ['Dropdown: a title', component('Dropdown', choices), 'a', 'A', MASK],
    ['DatePicker', component('DatePicker'), '2027-01-04', '2027-01-04', MASK],
    ['CalendarPicker', component('CalendarPicker'), '2027-01-04', '2027-01-04', MASK],
    [
      'CalendarPicker of a range',
      component('CalendarPicker', { mode: 'range' }),
      range,
      '2027-01-04 – 2027-01-06',
      MASK,
    ],
    ['OptIn: as it is', component('OptIn'), true, 'Yes', 'Yes'],
    ['OptIn, unticked', component('OptIn'), false, 'No', 'No'],
    ['PhotoPicker: vanishes', component('PhotoPicker'), [file], 'a.jpg', undefined],
    ['DocumentPicker: vanishes', component('DocumentPicker'), [file, file], 'a.jpg, a.jpg', undefined],
    ['an empty answer is left out', component('TextInput'), '', undefined, undefined],
    ['no choice is left out', component('CheckboxGroup', choices), [], undefined, undefined],
  ])('%s', (_what, input, entered, plain, sensitive) => {
    const summary = (screen: JsonObject, version = '7.3') => {
      const flow = oneScreen([input], screen, { version });
      return responseSummary(flow, new Play(flow).enter('v', entered).state).map(({ text }) => text);
    };
    const rowOf = (text: string | undefined) => (text === undefined ? [] : [text]);
    expect(summary({})).toEqual(rowOf(plain));
    expect(summary({ sensitive: ['v'] })).toEqual(rowOf(sensitive));
    expect(summary({ sensitive: ['other'] })).toEqual(rowOf(plain));
  });

  it.each<[version: string, text: string]>([
    ['5.0', 'x'],
    ['5.1', MASK],
  ])('masks from 5.1 on: %s', (version, text) => {
    const flow = oneScreen([component('TextInput')], { sensitive: ['v'] }, { version });
    expect(responseSummary(flow, new Play(flow).enter('v', 'x').state)).toMatchObject([
      { text, label: 'Label' },
    ]);
  });

  it('shows dates as dates before 5.0, too', () => {
    const flow = oneScreen([component('DatePicker')], {}, { version: '4.0' });
    expect(responseSummary(flow, new Play(flow).enter('v', '2027-01-04').state)).toMatchObject([
      { text: '2027-01-04' },
    ]);
  });

  it('has the screens in the order of the visit, and does not mask the message', () => {
    const flow = {
      version: '7.3',
      screens: [
        {
          id: 'SECOND',
          terminal: true,
          sensitive: ['v'],
          layout: singleColumn([component('TextInput'), completing({ v: '${form.v}' })]),
        },
        { id: 'FIRST', layout: singleColumn([component('TextInput'), navigating('SECOND')]) },
      ],
    };
    const play = new Play(flow).enter('v', '1').tapFooter().enter('v', '2').tapFooter();
    expect(responseSummary(flow, play.state).map(({ screenId, text }) => [screenId, text])).toEqual([
      ['FIRST', '1'],
      ['SECOND', MASK],
    ]);
    expect(play.state.completion).toEqual({ v: '2', flow_token: 'unused' });
  });
});
