import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/types.ts';
import type { ComponentType } from '../../spec/types.ts';
import { isComponentType } from '../../spec/index.ts';
import { messages } from '../messages.ts';
import { checks } from './index.ts';

type Row = readonly [
  rule: string,
  props: JsonObject,
  value: JsonValue | undefined,
  problem: string | undefined,
];

const check = (type: ComponentType, props: JsonObject, value: JsonValue | undefined, version = '7.3') =>
  checks[type]?.(value, props, { version })?.message;

const optionsOfList = { 'data-source': [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
const range = (start: JsonValue | undefined, end?: JsonValue) => ({
  ...(start === undefined ? {} : { 'start-date': start }),
  ...(end === undefined ? {} : { 'end-date': end }),
});

const tables: { readonly [type in ComponentType]?: readonly Row[] } = {
  TextInput: [
    ['optional and untouched', {}, undefined, undefined],
    ['optional and emptied', { 'min-chars': 3 }, '', undefined],
    ['required', { required: true }, undefined, messages.required()],
    ['blanks do not fill a required field', { required: true }, '  ', messages.required()],
    ['min-chars', { 'min-chars': 3 }, 'ab', messages.tooShort(3)],
    ['min-chars from a binding', { 'min-chars': '3' }, 'ab', messages.tooShort(3)],
    ['max-chars', { 'max-chars': 3 }, 'abcd', messages.tooLong(3)],
    ['80 characters by default', {}, 'x'.repeat(81), messages.tooLong(80)],
    ['80 characters fit', {}, 'x'.repeat(80), undefined],
    ['e-mail', { 'input-type': 'email' }, 'a@b', messages.notEmail()],
    ['e-mail that fits', { 'input-type': 'email' }, 'ana.b+c@mail.example.com', undefined],
    ['passcode', { 'input-type': 'passcode' }, '12a', messages.notDigits()],
    ['phone', { 'input-type': 'phone' }, 'call me', messages.notPhone()],
    ['phone that fits', { 'input-type': 'phone' }, '+49 (30) 123-456', undefined],
    ['number', { 'input-type': 'number' }, '1e5', messages.notNumber()],
    ['number with sign and decimals', { 'input-type': 'number' }, '-1.5', undefined],
    [
      'pattern, with the helper text as reason',
      { pattern: '^A', 'helper-text': 'Start with A' },
      'B',
      'Start with A',
    ],
    ['pattern that fits', { pattern: '^A' }, 'Abc', undefined],
    ['no pattern for e-mail', { pattern: '^A', 'input-type': 'email' }, 'b@c.de', undefined],
    ['a pattern that is none', { pattern: '(' }, 'x', undefined],
    ['format before pattern', { pattern: '^A', 'input-type': 'passcode' }, 'x', messages.notDigits()],
    ['text of a wrong kind counts as empty', { required: true }, 5, messages.required()],
  ],
  TextArea: [
    ['required', { required: true }, ' ', messages.required()],
    ['600 characters by default', {}, 'x'.repeat(601), messages.tooLong(600)],
    ['max-length', { 'max-length': 2 }, 'abc', messages.tooLong(2)],
  ],
  CheckboxGroup: [
    ['required', { required: true }, [], messages.requiredChoice()],
    ['nothing chosen, not required', { 'min-selected-items': 2 }, [], undefined],
    ['too few', { 'min-selected-items': 2 }, ['a'], messages.tooFewChosen(2)],
    ['too many', { 'max-selected-items': 1 }, ['a', 'b'], messages.tooManyChosen(1)],
  ],
  ChipsSelector: [['too many', { 'max-selected-items': 2 }, ['a', 'b', 'c'], messages.tooManyChosen(2)]],
  RadioButtonsGroup: [
    ['required', { ...optionsOfList, required: true }, undefined, messages.requiredChoice()],
    ['of the list', optionsOfList, 'a', undefined],
  ],
  Dropdown: [
    ['no longer in the list', optionsOfList, 'z', messages.choiceGone()],
    ['without a list', {}, 'a', messages.choiceGone()],
  ],
  OptIn: [
    ['required', { required: true }, false, messages.requiredOptIn()],
    ['ticked', { required: true }, true, undefined],
    ['optional', {}, undefined, undefined],
  ],
  DatePicker: [
    ['required', { required: true }, undefined, messages.requiredDate()],
    ['not in the calendar', {}, '2027-02-30', messages.notDate()],
    ['before min-date', { 'min-date': '2027-01-02' }, '2027-01-01', messages.dateTooEarly('2027-01-02')],
    ['on min-date', { 'min-date': '2027-01-02' }, '2027-01-02', undefined],
    ['after max-date', { 'max-date': '2027-01-02' }, '2027-01-03', messages.dateTooLate('2027-01-02')],
    ['unavailable', { 'unavailable-dates': ['2027-01-02'] }, '2027-01-02', messages.dateUnavailable()],
  ],
  CalendarPicker: [
    ['single, required', { required: true }, undefined, messages.requiredDate()],
    ['weekday', { 'include-days': ['Mon'] }, '2027-01-05', messages.weekdayUnavailable()],
    ['weekday that fits', { 'include-days': ['Mon'] }, '2027-01-04', undefined],
    ['range, optional', { mode: 'range' }, undefined, undefined],
    [
      'range, start required',
      { mode: 'range', required: { 'start-date': true } },
      undefined,
      messages.requiredDate(),
    ],
    [
      'range, end required',
      { mode: 'range', required: { 'end-date': true } },
      range('2027-01-04'),
      messages.missingEnd(),
    ],
    ['range, end alone', { mode: 'range' }, range(undefined, '2027-01-04'), messages.missingStart()],
    ['end before start', { mode: 'range' }, range('2027-01-05', '2027-01-04'), messages.endBeforeStart()],
    ['min-days', { mode: 'range', 'min-days': 3 }, range('2027-01-04', '2027-01-06'), messages.tooFewDays(3)],
    [
      'max-days',
      { mode: 'range', 'max-days': 1 },
      range('2027-01-04', '2027-01-06'),
      messages.tooManyDays(1),
    ],
    ['across a leap day', { mode: 'range', 'min-days': 2 }, range('2028-02-28', '2028-03-01'), undefined],
    [
      'an end that is unavailable',
      { mode: 'range', 'unavailable-dates': ['2027-01-06'] },
      range('2027-01-04', '2027-01-06'),
      messages.dateUnavailable(),
    ],
  ],
  PhotoPicker: [
    ['too few', { 'min-uploaded-photos': 1 }, undefined, messages.tooFewFiles(1)],
    ['too many', { 'max-uploaded-photos': 1 }, [{}, {}], messages.tooManyFiles(1)],
  ],
  DocumentPicker: [['too few', { 'min-uploaded-documents': 2 }, [{}], messages.tooFewFiles(2)]],
};

describe.each(Object.entries(tables))('%s (7.3)', (type, rows) => {
  it.each(rows)('%s', (_rule, props, value, problem) => {
    expect(isComponentType(type) && check(type, props, value)).toBe(problem);
  });
});

describe('by version', () => {
  it('reads dates before 5.0 as milliseconds (5.14)', () => {
    const time = (...at: [month: number, date: number, hours?: number]) =>
      String(new Date(2024, ...at).getTime());
    const props = { 'min-date': time(2, 20), 'unavailable-dates': [time(2, 22, 9)] };
    expect(check('DatePicker', props, time(2, 20, 18), '4.0')).toBeUndefined();
    expect(check('DatePicker', props, time(2, 19, 23), '4.0')).toBe(messages.dateTooEarly('2024-03-20'));
    expect(check('DatePicker', props, time(2, 22, 1), '4.0')).toBe(messages.dateUnavailable());
    expect(check('DatePicker', props, '2024-03-20', '4.0')).toBe(messages.notDate());
  });

  it('knows patterns since 6.2 (5.6)', () => {
    expect(check('TextInput', { pattern: '^A' }, 'B', '6.1')).toBeUndefined();
    expect(check('TextInput', { pattern: '^A' }, 'B', '6.2')).toBe(messages.notPattern(undefined));
  });
});
