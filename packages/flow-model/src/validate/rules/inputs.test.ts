import { expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import type { FlowVersion } from '../../spec/index.ts';
import { errorsOf, flowWith, warningsOf } from '../testing.ts';

/** Rules on single inputs: limits, dates, calendars and lists. */

const AT = 'screens[0].layout.children[0]';
const date = (rest: JsonObject): JsonObject => ({ type: 'DatePicker', name: 'd', label: 'D', ...rest });
const calendar = (rest: JsonObject): JsonObject => ({
  type: 'CalendarPicker',
  name: 'c',
  label: 'C',
  ...rest,
});
const range = (rest: JsonObject): JsonObject =>
  calendar({ mode: 'range', label: { 'start-date': 'From', 'end-date': 'To' }, ...rest });
const options = (items: readonly JsonObject[], rest: JsonObject = {}): JsonObject => ({
  type: 'CheckboxGroup',
  name: 'o',
  label: 'O',
  'data-source': items,
  ...rest,
});
const update = { name: 'update_data', payload: { ok: true } };
const data = { ok: { type: 'boolean', __example__: true } };

it.each<readonly [string, JsonObject, FlowVersion, readonly string[]]>([
  [
    'least above most characters',
    { type: 'TextInput', name: 'a', label: 'A', 'min-chars': 5, 'max-chars': 4 },
    '7.3',
    [`MIN_VALUE_GREATER_THAN_MAX@${AT}.min-chars`],
  ],
  [
    'least above most files',
    { type: 'PhotoPicker', name: 'a', label: 'A', 'min-uploaded-photos': 5, 'max-uploaded-photos': 4 },
    '7.3',
    [`MIN_VALUE_GREATER_THAN_MAX@${AT}.min-uploaded-photos`],
  ],
  [
    'dates in order',
    date({
      'min-date': '2024-01-01',
      'max-date': '2024-12-31',
      'unavailable-dates': ['2024-05-05'],
      'init-value': '2024-02-29',
    }),
    '7.3',
    [],
  ],
  [
    'dates out of order',
    date({ 'min-date': '2024-12-31', 'max-date': '2024-01-01' }),
    '7.3',
    [`INVALID_DATE_RANGE@${AT}.min-date`],
  ],
  [
    'a date that is not in the calendar',
    date({ 'min-date': '2023-02-29' }),
    '7.3',
    [`INVALID_DATE_RANGE@${AT}.min-date`],
  ],
  ['milliseconds', date({ 'min-date': '1693569600000' }), '7.3', [`INVALID_DATE_RANGE@${AT}.min-date`]],
  ['a bound date', date({ 'min-date': '${data.ok}' }), '7.1', []],
  [
    'an unavailable date outside',
    date({ 'max-date': '2024-01-01', 'unavailable-dates': ['2024-05-05'] }),
    '7.3',
    [`INVALID_DATE_RANGE@${AT}.unavailable-dates[0]`],
  ],
  [
    'an initial date outside',
    date({ 'min-date': '2024-01-01', 'init-value': '2023-05-05' }),
    '7.3',
    [`INVALID_DATE_RANGE@${AT}.init-value`],
  ],
  [
    'a range',
    range({
      'init-value': { 'start-date': '2024-01-01', 'end-date': '2024-01-02' },
      title: 'Stay',
      'min-days': 1,
    }),
    '7.3',
    [],
  ],
  ['a range with one label', range({ label: 'C' }), '7.3', [`INVALID_TYPE@${AT}.label`]],
  [
    'a range with half a label',
    range({ label: { 'start-date': 'From' } }),
    '7.3',
    [`MISSING_CALENDAR_PICKER_RANGE_MODE_PROP@${AT}.label`],
  ],
  [
    'a range with a third label',
    range({ label: { 'start-date': 'From', 'end-date': 'To', via: 'x' } }),
    '7.3',
    [`UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP@${AT}.label.via`],
  ],
  [
    'a range with days out of order',
    range({ 'min-days': 5, 'max-days': 2 }),
    '7.3',
    [`INVALID_MIN_MAX_DAYS@${AT}.min-days`],
  ],
  [
    'a single date with a title',
    calendar({ title: 'Stay' }),
    '7.3',
    [`INVALID_PROPERTY_NAME_FOR_CONDITION@${AT}.title`],
  ],
  [
    'a single date with two labels',
    calendar({ label: { 'start-date': 'From', 'end-date': 'To' } }),
    '7.3',
    [`INVALID_TYPE@${AT}.label`],
  ],
  [
    'a single date that starts with a word',
    calendar({ 'init-value': 'today' }),
    '7.3',
    [`INVALID_DATE_SINGLE_INIT_VALUE_FORMAT@${AT}.init-value`],
  ],
  [
    'options with pictures or colours',
    options([
      { id: 'a', title: 'A', image: 'eA==' },
      { id: 'b', title: 'B', color: '#112233' },
    ]),
    '7.3',
    [`DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR@${AT}.data-source`],
  ],
  [
    'an action on both levels',
    options([{ id: 'a', title: 'A', 'on-select-action': update }], { 'on-select-action': update }),
    '7.3',
    [`INVALID_PROPERTY_VALUE@${AT}.on-select-action`],
  ],
  [
    'two options of one id',
    options([
      { id: 'a', title: 'A' },
      { id: 'a', title: 'B' },
    ]),
    '7.3',
    [],
  ],
])('%s', (_what, component, version, expected) => {
  expect(errorsOf(flowWith([component], { version, data }))).toEqual(expected);
});

it('warns of option ids that cannot be told apart', () => {
  expect(
    warningsOf(
      flowWith([
        options([
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ]),
      ]),
    ),
  ).toEqual([`DOC_LIMIT@${AT}.data-source[1].id`]);
});

const many = (count: number, rest: JsonObject = {}): readonly JsonObject[] =>
  Array.from({ length: count }, (_item, index) => ({ id: `o${index}`, title: 'x', ...rest }));
const item = (rest: JsonObject): JsonObject => ({ id: 'a', 'main-content': { title: 'A' }, ...rest });
const navigation = (items: readonly JsonObject[]): JsonObject => ({
  type: 'NavigationList',
  name: 'n',
  'list-items': items,
  'on-click-action': { name: 'data_exchange', payload: {} },
});

it.each<readonly [string, JsonObject, readonly string[]]>([
  ['within its bounds', calendar({ 'min-date': '2026-01-01', 'init-value': '2026-01-02' }), []],
  [
    'before the earliest date',
    calendar({ 'min-date': '2026-01-01', 'init-value': '2025-12-31' }),
    [`INVALID_DATE_RANGE@${AT}.init-value`],
  ],
  [
    'with an end after the latest date',
    range({
      'max-date': '2026-01-31',
      'init-value': { 'start-date': '2026-01-02', 'end-date': '2026-02-02' },
    }),
    [`INVALID_DATE_RANGE@${AT}.init-value.end-date`],
  ],
  [
    'that is no date',
    range({ 'init-value': { 'start-date': 'soon', 'end-date': '2026-02-02' } }),
    [`INVALID_DATE_RANGE@${AT}.init-value.start-date`],
  ],
])('a calendar that starts with a value %s', (_what, component, errors) => {
  expect(errorsOf(flowWith([component]))).toEqual(errors);
});

it.each<readonly [string, JsonObject, readonly string[]]>([
  ['one text', item({ end: { title: 'x' } }), []],
  ['no text', item({ end: {} }), [`MIN_ITEMS_REQUIRED@${AT}.list-items[0].end`]],
  [
    'three texts',
    item({ end: { title: 'x', description: 'y', metadata: 'z' } }),
    [`MAX_ITEMS_REQUIRED@${AT}.list-items[0].end`],
  ],
])('the end of an item with %s', (_what, one, errors) => {
  const found = errorsOf(
    flowWith([navigation([one])], { flow: { data_api_version: '3.0', routing_model: { ONLY: [] } } }),
  );
  expect(found.filter((error) => error.includes('list-items'))).toEqual(errors);
});

it.each<readonly [string, JsonObject, readonly string[]]>([
  [
    'a pattern of an e-mail address',
    { type: 'TextInput', name: 'a', label: 'A', 'input-type': 'email', pattern: 'x', 'helper-text': 'h' },
    [`DOC_LIMIT@${AT}.pattern`],
  ],
  [
    'a pattern of a number',
    { type: 'TextInput', name: 'a', label: 'A', 'input-type': 'number', pattern: 'x', 'helper-text': 'h' },
    [],
  ],
  ['200 options', { type: 'Dropdown', name: 'a', label: 'A', 'data-source': many(200) }, []],
  [
    '101 options with pictures',
    { type: 'Dropdown', name: 'a', label: 'A', 'data-source': many(101, { image: 'aGk=' }) },
    [`DOC_LIMIT@${AT}.data-source`],
  ],
  [
    'a chip with a description',
    {
      type: 'ChipsSelector',
      name: 'a',
      label: 'A',
      'data-source': [...many(1), { id: 'z', title: 'Z', description: 'y' }],
    },
    [`DOC_LIMIT@${AT}['data-source'][1].description`],
  ],
])('Meta accepts, but phones do not: %s', (_what, component, warnings) => {
  expect(errorsOf(flowWith([component]))).toEqual([]);
  expect(warningsOf(flowWith([component])).filter((found) => found.startsWith('DOC_LIMIT'))).toEqual(
    warnings,
  );
});
