import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import { completing, oneScreen, options, Play, when } from '../testing/flows.ts';

const component = (type: string, more: JsonObject = {}) => ({ type, name: 'v', label: 'v', ...more });
const text = (more: JsonObject = {}) => component('TextInput', more);
const choices = { 'data-source': options('a', 'b', 'c') };
/** A moment where the person is, as versions before 5.0 write it. */
const time = (...at: [year: number, month: number, date: number, hours?: number]) =>
  String(new Date(...at).getTime());
const range = (start: string, end: string) => ({ 'start-date': start, 'end-date': end });

describe('when the Footer can be pressed (Flow JSON 7.3)', () => {
  type Row = [
    rule: string,
    input: JsonObject,
    entered: JsonValue | undefined,
    broken: string | undefined,
    version?: string,
  ];
  const rows: readonly Row[] = [
    ['nothing is required', text(), undefined, undefined],
    ['required and empty', text({ required: true }), undefined, 'required'],
    ['required and blank', text({ required: true }), '  ', 'required'],
    ['blanks fill what is optional', text(), '  ', undefined],
    ['required, bound to nothing, is false', text({ required: '${data.nothing}' }), undefined, undefined],
    ['required by expression', text({ required: "`'' == ''`" }), undefined, 'required'],
    ['min-chars does not count while empty', text({ 'min-chars': 3 }), undefined, undefined],
    ['min-chars counts for blanks', text({ 'min-chars': 3 }), ' ', 'tooShort'],
    ['min-chars', text({ 'min-chars': 3 }), 'ab', 'tooShort'],
    ['max-chars', text({ 'max-chars': 3 }), 'abcd', 'tooLong'],
    ['max-chars is 80 where it is not said', text(), 'x'.repeat(81), 'tooLong'],
    ['80 characters are not too many', text(), 'x'.repeat(80), undefined],
    ['e-mail', text({ 'input-type': 'email' }), 'ana@mail', 'notEmail'],
    ['an e-mail address of blanks', text({ 'input-type': 'email' }), '  ', 'notEmail'],
    ['number', text({ 'input-type': 'number' }), 'ten', 'notNumber'],
    ['number with sign and decimals', text({ 'input-type': 'number' }), '-1.5', undefined],
    ['passcode', text({ 'input-type': 'passcode' }), '12 34', 'notDigits'],
    ['phone', text({ 'input-type': 'phone' }), 'home', 'notPhone'],
    ['length before format', text({ 'input-type': 'email', 'max-chars': 3 }), 'x'.repeat(4), 'tooLong'],
    ['format before pattern', text({ 'input-type': 'number', pattern: '^1' }), 'x', 'notNumber'],
    ['pattern', text({ pattern: '^[A-Z]{2}$' }), 'ab', 'notPattern'],
    ['pattern is unknown before 6.2', text({ pattern: '^[A-Z]{2}$' }), 'ab', undefined, '6.1'],
    ['pattern does not count for phones', text({ pattern: '^0', 'input-type': 'phone' }), '12', undefined],
    ['a text area has 600 characters', component('TextArea'), 'x'.repeat(601), 'tooLong'],
    ['max-length', component('TextArea', { 'max-length': 2 }), 'abc', 'tooLong'],
    ['a text area has no max-chars', component('TextArea', { 'max-chars': 2 }), 'abc', undefined],
    ['required boxes', component('CheckboxGroup', { ...choices, required: true }), [], 'requiredChoice'],
    [
      'fewer boxes than the minimum',
      component('CheckboxGroup', { ...choices, 'min-selected-items': 2 }),
      ['a'],
      'tooFewChosen',
    ],
    [
      'none, and none is required',
      component('CheckboxGroup', { ...choices, 'min-selected-items': 2 }),
      undefined,
      undefined,
    ],
    [
      'more boxes than the maximum',
      component('CheckboxGroup', { ...choices, 'max-selected-items': 2 }),
      ['a', 'b', 'c'],
      'tooManyChosen',
    ],
    [
      'fewer chips than the minimum',
      component('ChipsSelector', { ...choices, 'min-selected-items': 2 }),
      ['a'],
      'tooFewChosen',
    ],
    [
      'required radio',
      component('RadioButtonsGroup', { ...choices, required: true }),
      undefined,
      'requiredChoice',
    ],
    ['required dropdown', component('Dropdown', { ...choices, required: true }), undefined, 'requiredChoice'],
    ['required opt-in, not ticked', component('OptIn', { required: true }), undefined, 'requiredOptIn'],
    ['required opt-in, unticked', component('OptIn', { required: true }), false, 'requiredOptIn'],
    ['required opt-in, ticked', component('OptIn', { required: true }), true, undefined],
    ['required date', component('DatePicker', { required: true }), undefined, 'requiredDate'],
    ['before min-date', component('DatePicker', { 'min-date': '2027-01-05' }), '2027-01-04', 'dateTooEarly'],
    ['on min-date', component('DatePicker', { 'min-date': '2027-01-05' }), '2027-01-05', undefined],
    ['after max-date', component('DatePicker', { 'max-date': '2027-01-05' }), '2027-01-06', 'dateTooLate'],
    [
      'unavailable date',
      component('DatePicker', { 'unavailable-dates': ['2027-01-05'] }),
      '2027-01-05',
      'dateUnavailable',
    ],
    ['before 5.0, after 2100 without max-date', component('DatePicker'), '2101-01-01', 'dateTooLate', '4.0'],
    [
      'before 5.0, before 1900 without min-date',
      component('DatePicker'),
      '1899-12-31',
      'dateTooEarly',
      '4.0',
    ],
    ['from 5.0 on, any date without limits', component('DatePicker'), '2101-01-01', undefined, '5.0'],
    [
      'before 5.0, limits in milliseconds',
      component('DatePicker', { 'min-date': time(2027, 0, 4) }),
      '2027-01-03',
      'dateTooEarly',
      '4.0',
    ],
    [
      'before 5.0, any time of a day stands for the day',
      component('DatePicker', { 'min-date': time(2027, 0, 4, 18), 'max-date': time(2027, 0, 4, 1) }),
      '2027-01-04',
      undefined,
      '4.0',
    ],
    ['required day', component('CalendarPicker', { required: true }), undefined, 'requiredDate'],
    [
      'weekday',
      component('CalendarPicker', { 'include-days': ['Sat', 'Sun'] }),
      '2027-01-04',
      'weekdayUnavailable',
    ],
    [
      'required end of a range',
      component('CalendarPicker', { mode: 'range', required: { 'start-date': true, 'end-date': true } }),
      { 'start-date': '2027-01-04' },
      'missingEnd',
    ],
    [
      'end before start',
      component('CalendarPicker', { mode: 'range' }),
      range('2027-01-05', '2027-01-04'),
      'endBeforeStart',
    ],
    [
      'fewer days than min-days',
      component('CalendarPicker', { mode: 'range', 'min-days': 3 }),
      range('2027-01-04', '2027-01-06'),
      'tooFewDays',
    ],
    [
      'more days than max-days',
      component('CalendarPicker', { mode: 'range', 'max-days': 1 }),
      range('2027-01-04', '2027-01-06'),
      'tooManyDays',
    ],
    [
      'fewer photos than the minimum',
      component('PhotoPicker', { 'min-uploaded-photos': 1 }),
      undefined,
      'tooFewFiles',
    ],
    [
      'more photos than the maximum',
      component('PhotoPicker', { 'max-uploaded-photos': 1 }),
      [{}, {}],
      'tooManyFiles',
    ],
    [
      'fewer documents than the minimum',
      component('DocumentPicker', { 'min-uploaded-documents': 2 }),
      [{}],
      'tooFewFiles',
    ],
    [
      '30 documents where no maximum is said',
      component('DocumentPicker'),
      Array.from({ length: 31 }, () => ({})),
      'tooManyFiles',
    ],
  ];

  it.each(rows)('%s', (_rule, input, entered, broken, version = '7.3') => {
    const play = new Play(oneScreen([input, completing()], {}, { version }));
    if (entered !== undefined) play.enter('v', entered);
    expect(play.view.invalid.map(({ rule }) => rule)).toEqual(broken === undefined ? [] : [broken]);
    expect(play.view.footer?.enabled).toBe(broken === undefined);
    expect(play.tapFooter().state.status).toBe(broken === undefined ? 'completed' : 'ready');
  });

  it.each<[rule: string, input: JsonObject]>([
    ['hidden', text({ required: true, visible: false })],
    ['in the branch of an If that is not shown', when(false, [text({ required: true })])],
    [
      'in a case of a Switch that is not shown',
      { type: 'Switch', value: 'a', cases: { b: [text({ required: true })] } },
    ],
  ])('does not wait for an input that is %s', (_rule, input) => {
    expect(new Play(oneScreen([input, completing()])).view.footer?.enabled).toBe(true);
  });

  it.each<[rule: string, input: JsonObject]>([
    ['disabled', text({ required: true, enabled: false })],
    ['in a Form', { type: 'Form', name: 'f', children: [text({ required: true })] }],
    ['in the branch of an If that is shown', when(true, [text({ required: true })])],
    ['under the Footer', text({ required: true })],
  ])('waits for an input that is %s', (_rule, input) => {
    expect(new Play(oneScreen([completing(), input])).view.footer?.enabled).toBe(false);
  });

  it('waits until a choice that vanished from a Dropdown is made again, but not for radio buttons (5.9)', () => {
    const swap = { name: 'update_data', payload: { list: options('z') } };
    const flow = (type: string) =>
      oneScreen(
        [
          component(type, { 'data-source': '${data.list}' }),
          { type: 'OptIn', name: 'o', label: 'o', 'on-select-action': swap },
          completing(),
        ],
        { data: { list: { type: 'array', __example__: options('a') } } },
      );
    const invalid = (type: string) => new Play(flow(type)).enter('v', 'a').enter('o', true).view.invalid;
    expect(invalid('Dropdown')).toMatchObject([{ rule: 'choiceGone' }]);
    expect(invalid('RadioButtonsGroup')).toEqual([]);
  });

  it.each<[type: string]>([['CheckboxGroup'], ['ChipsSelector']])(
    'on strict phones, the minimum of %s counts while nothing is chosen too (5.9)',
    (type) => {
      const flow = oneScreen([component(type, { ...choices, 'min-selected-items': 2 }), completing()]);
      expect(new Play(flow).view.footer?.enabled).toBe(true);
      const strict = new Play(flow, { habits: { strictMinimum: true } });
      expect(strict.view.invalid).toMatchObject([{ rule: 'tooFewChosen', limit: 2 }]);
      expect(strict.tapFooter().state.status).toBe('ready');
      expect(strict.enter('v', ['a', 'b']).tapFooter().state.status).toBe('completed');
    },
  );
});

describe('when an input shows what is wrong (Flow JSON 7.3 and 8.9)', () => {
  const flow = oneScreen([
    text({ 'input-type': 'email', required: true }),
    component('CheckboxGroup', { ...choices, name: 'c', 'min-selected-items': 2 }),
    completing(),
  ]);

  it.each<[rule: string, act: (play: Play) => Play, shows: boolean]>([
    ['not at first', (play) => play, false],
    ['not while a text is typed', (play) => play.enter('v', 'ana'), false],
    ['once a text was left', (play) => play.enter('v', 'ana').feed({ type: 'leave', name: 'v' }), true],
    ['when the Footer is pressed', (play) => play.tapFooter(), true],
    ['no longer when it is right', (play) => play.tapFooter().enter('v', 'ana@mail.com'), false],
  ])('%s', (_rule, act, shows) => {
    expect(act(new Play(flow)).component('v').error !== undefined).toBe(shows);
  });

  it('shows what is wrong with a choice as soon as it is made', () => {
    expect(new Play(flow).enter('c', ['a']).component('c').error).toBeDefined();
  });
});
