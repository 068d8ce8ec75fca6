import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { completing, oneScreen, options, Play } from '../testing/flows.ts';

/** 4 January 2027 where the person is, as versions before 5.0 write it. */
const MIDNIGHT = String(new Date(2027, 0, 4).getTime());
const component = (type: string, more: JsonObject = {}) => ({ type, name: 'v', label: 'v', ...more });
const choices = {
  'data-source': [...arrayOf(options('a', 'b', 'c')), { id: 'off', title: 'Off', enabled: false }],
};
const file = { file_name: 'a.jpg', id: '1' };

function arrayOf(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

describe('what an input holds (Flow JSON 7.2)', () => {
  it.each<
    [rule: string, input: JsonObject, entered: JsonValue, held: JsonValue | undefined, version?: string]
  >([
    ['a text', component('TextInput'), 'x', 'x'],
    ['a number as text', component('TextInput', { 'input-type': 'number' }), '12', '12'],
    ['a number of the host as text', component('TextInput', { 'input-type': 'number' }), 12, '12'],
    ['a passcode as text', component('TextInput', { 'input-type': 'passcode' }), '0012', '0012'],
    ['a text that was erased', component('TextInput'), '', ''],
    ['a long text', component('TextArea'), 'x\ny', 'x\ny'],
    ['several ids, in the order of the list', component('CheckboxGroup', choices), ['c', 'a'], ['a', 'c']],
    ['no id that the list has not', component('CheckboxGroup', choices), ['a', 'z'], ['a']],
    ['no option that is disabled', component('CheckboxGroup', choices), ['a', 'off'], ['a']],
    ['chips: several ids', component('ChipsSelector', choices), ['b', 'a'], ['a', 'b']],
    ['chips: nothing left', component('ChipsSelector', choices), [], []],
    ['one id', component('RadioButtonsGroup', choices), 'b', 'b'],
    ['nothing of a list that is still empty', component('Dropdown', { 'data-source': [] }), 'a', undefined],
    ['radio: no id that the list has not', component('RadioButtonsGroup', choices), 'z', undefined],
    ['radio: no option that is disabled', component('RadioButtonsGroup', choices), 'off', undefined],
    ['dropdown: one id', component('Dropdown', choices), 'c', 'c'],
    ['dropdown: no option that is disabled', component('Dropdown', choices), 'off', undefined],
    ['a tick', component('OptIn'), true, true],
    ['a tick taken back', component('OptIn'), false, false],
    ['no tick by word', component('OptIn'), 'true', undefined],
    ['a date', component('DatePicker'), '2027-01-04', '2027-01-04', '5.0'],
    ['a date before 5.0: milliseconds as text', component('DatePicker'), '2027-01-04', MIDNIGHT, '4.0'],
    ['a date before 5.0, given as milliseconds', component('DatePicker'), MIDNIGHT, MIDNIGHT, '2.1'],
    ['a day of a calendar', component('CalendarPicker'), '2027-01-04', '2027-01-04'],
    [
      'no range in a calendar for one day',
      component('CalendarPicker'),
      { 'start-date': '2027-01-04' },
      undefined,
    ],
    [
      'a range',
      component('CalendarPicker', { mode: 'range' }),
      { 'start-date': '2027-01-04', 'end-date': '2027-01-06' },
      { 'start-date': '2027-01-04', 'end-date': '2027-01-06' },
    ],
    [
      'half a range',
      component('CalendarPicker', { mode: 'range' }),
      { 'start-date': '2027-01-04' },
      { 'start-date': '2027-01-04' },
    ],
    ['no single day in a range', component('CalendarPicker', { mode: 'range' }), '2027-01-04', undefined],
    ['photos', component('PhotoPicker'), [file], [file]],
    ['documents', component('DocumentPicker'), [file, file], [file, file]],
    ['no file', component('DocumentPicker'), [], []],
  ])('%s', (_rule, input, entered, held, version = '7.3') => {
    const play = new Play(oneScreen([input], {}, { version })).enter('v', entered);
    expect(play.component('v').value).toEqual(held);
  });

  it('keeps a disabled option that was chosen by the flow, whatever else is chosen', () => {
    const play = new Play(oneScreen([component('CheckboxGroup', { ...choices, 'init-value': ['off'] })]));
    expect(play.enter('v', ['a']).component('v').value).toEqual(['a', 'off']);
    expect(play.enter('v', []).component('v').value).toEqual(['off']);
  });

  it.each<[rule: string, input: JsonObject]>([
    ['disabled', component('TextInput', { enabled: false })],
    ['hidden', component('TextInput', { visible: false })],
    [
      'in a branch that is not shown',
      Object.fromEntries([
        ['type', 'If'],
        ['condition', false],
        ['then', [component('TextInput')]],
      ]),
    ],
  ])('takes nothing while it is %s', (_rule, input) => {
    expect(new Play(oneScreen([input])).enter('v', 'x').state.screens['A']?.form).toEqual({});
  });
});

describe('inputs that nobody touched (Flow JSON 7.4)', () => {
  const untouched: readonly (readonly [type: string, more: JsonObject, empty: JsonValue | undefined])[] = [
    ['TextInput', {}, ''],
    ['TextArea', {}, ''],
    ['CheckboxGroup', choices, []],
    ['ChipsSelector', choices, []],
    ['RadioButtonsGroup', choices, ''],
    ['Dropdown', choices, ''],
    ['OptIn', {}, false],
    ['DatePicker', {}, ''],
    ['CalendarPicker', {}, ''],
    ['CalendarPicker', { mode: 'range' }, undefined],
    ['PhotoPicker', {}, []],
    ['DocumentPicker', {}, []],
  ];
  const flow = (type: string, more: JsonObject) =>
    oneScreen([component(type, more), completing({ v: '${form.v}' })]);

  it.each(untouched)('%s %j: sent as nothing by most phones, as %j by others', (type, more, empty) => {
    const most = new Play(flow(type, more)).tapFooter().state.completion;
    expect(most).toEqual({ flow_token: 'unused' });
    const others = new Play(flow(type, more), { habits: { untouched: 'empty' } }).tapFooter().state
      .completion;
    expect(others).toEqual({ ...(empty === undefined ? {} : { v: empty }), flow_token: 'unused' });
  });

  it.each<[rule: string, input: JsonObject, entered: readonly JsonValue[], sent: JsonValue]>([
    ['text typed, then erased', component('TextInput'), ['x', ''], ''],
    ['all boxes unticked', component('CheckboxGroup', choices), [['a'], []], []],
    ['ticked, then unticked', component('OptIn'), [true, false], false],
  ])('%s: sent empty', (_rule, input, entered, sent) => {
    const play = new Play(oneScreen([input, completing({ v: '${form.v}' })]));
    for (const value of entered) play.enter('v', value);
    expect(play.tapFooter().state.completion).toEqual({ v: sent, flow_token: 'unused' });
  });
});
