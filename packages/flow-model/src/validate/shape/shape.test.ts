import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import type { FlowVersion } from '../../spec/index.ts';
import { complete, errorsOf, flowWith, footer, screenOf, warningsOf } from '../testing.ts';

const AT = 'screens[0].layout.children[0]';

/** A component on the only screen of a flow, and what is wrong with it. */
const components: readonly (readonly [string, JsonObject, FlowVersion, readonly string[]])[] = [
  ['is fine', { type: 'TextHeading', text: 'Hi' }, '7.3', []],
  ['lacks a property', { type: 'TextHeading' }, '7.3', [`MISSING_REQUIRED_PROPERTY@${AT}`]],
  ['has a wrong JSON type', { type: 'TextHeading', text: 5 }, '7.3', [`INVALID_PROPERTY_TYPE@${AT}.text`]],
  ['is empty', { type: 'TextHeading', text: '' }, '7.3', [`MIN_CHARS_REQUIRED@${AT}.text`]],
  ['is blank', { type: 'TextHeading', text: ' \n' }, '7.3', [`PATTERN_MISMATCH@${AT}.text`]],
  ['has an id', { type: 'TextBody', text: 'Hi', id: 'x' }, '7.3', [`INVALID_PROPERTY_KEY@${AT}.id`]],
  [
    'has an unknown key',
    { type: 'TextBody', text: 'Hi', colour: 'red' },
    '7.3',
    [`INVALID_PROPERTY_KEY@${AT}.colour`],
  ],
  [
    'has a key of a later version',
    { type: 'TextBody', text: 'Hi', markdown: true },
    '5.0',
    ['INVALID_FLOW_JSON_VERSION@version', `INVALID_PROPERTY_KEY@${AT}.markdown`],
  ],
  ['has lines of text', { type: 'TextBody', text: ['a', 'b'] }, '5.1', []],
  ['has no type', { text: 'Hi' }, '7.3', [`MISSING_REQUIRED_TYPE_PROPERTY@${AT}`]],
  ['has an unknown type', { type: 'Heading', text: 'Hi' }, '7.3', [`INVALID_PROPERTY_VALUE@${AT}.type`]],
  [
    'is of a later version',
    { type: 'CalendarPicker', name: 'c', label: 'C' },
    '6.0',
    [`ONE_OF_SCHEMA_VALIDATION_FAILED@${AT}`],
  ],
  [
    'has text for a boolean',
    { type: 'TextBody', text: 'Hi', visible: 'yes' },
    '7.3',
    [`INVALID_PROPERTY_TYPE@${AT}.visible`],
  ],
  ['binds a boolean', { type: 'TextBody', text: 'Hi', visible: '${data.ok}' }, '7.3', []],
  ['has an expression for a boolean', { type: 'TextBody', text: 'Hi', visible: '`!${data.ok}`' }, '6.0', []],
  [
    'has an expression before 6.0',
    { type: 'TextBody', text: 'Hi', visible: '`!${data.ok}`' },
    '5.1',
    [`INVALID_PROPERTY_TYPE@${AT}.visible`],
  ],
  [
    'has a computed binding',
    { type: 'TextBody', text: 'Hi', visible: '${data.list.length > 0}' },
    '7.3',
    [`INVALID_PROPERTY_TYPE@${AT}.visible`],
  ],
  [
    'has text for a number',
    { type: 'TextInput', name: 'a', label: 'A', 'min-chars': '5' },
    '7.3',
    [`INVALID_PROPERTY_TYPE@${AT}['min-chars']`],
  ],
  [
    'has a binding as name',
    { type: 'TextInput', name: '${data.who}', label: 'A' },
    '6.0',
    [`PATTERN_MISMATCH@${AT}.name`],
  ],
  [
    'has a value that is not allowed',
    { type: 'TextInput', name: 'a', label: 'A', 'input-type': 'mail' },
    '7.3',
    [`INVALID_ENUM_VALUE@${AT}['input-type']`],
  ],
  [
    'has a pattern without explanation',
    { type: 'TextInput', name: 'a', label: 'A', pattern: '^a$' },
    '7.3',
    [`MISSING_REQUIRED_PROPERTY@${AT}`],
  ],
  [
    'has a broken pattern',
    { type: 'TextInput', name: 'a', label: 'A', 'helper-text': 'h', pattern: '(' },
    '7.3',
    [`INVALID_PROPERTY_VALUE_FORMAT@${AT}.pattern`],
  ],
  [
    'allows one choice only',
    {
      type: 'CheckboxGroup',
      name: 'a',
      label: 'A',
      'data-source': [{ id: 'a', title: 'A' }],
      'max-selected-items': 1,
    },
    '7.3',
    [`MINIMUM_VALUE_REQUIRED@${AT}['max-selected-items']`],
  ],
  [
    'has no options',
    { type: 'Dropdown', name: 'a', label: 'A', 'data-source': [] },
    '7.3',
    [`MIN_ITEMS_REQUIRED@${AT}['data-source']`],
  ],
  [
    'has an option without title',
    { type: 'Dropdown', name: 'a', label: 'A', 'data-source': [{ id: 'a' }] },
    '7.3',
    [`MISSING_REQUIRED_PROPERTY@${AT}['data-source'][0]`],
  ],
  [
    'has an option with a number as id',
    { type: 'Dropdown', name: 'a', label: 'A', 'data-source': [{ id: 1, title: 'A' }] },
    '7.3',
    [`INVALID_PROPERTY_TYPE@${AT}['data-source'][0].id`],
  ],
  [
    'has a colour that is none',
    { type: 'Dropdown', name: 'a', label: 'A', 'data-source': [{ id: 'a', title: 'A', color: 'red' }] },
    '6.0',
    [`PATTERN_MISMATCH@${AT}['data-source'][0].color`],
  ],
  [
    'has a file limit that is too high',
    { type: 'PhotoPicker', name: 'a', label: 'A', 'max-uploaded-photos': 31 },
    '7.3',
    [`MAXIMUM_VALUE_REQUIRED@${AT}['max-uploaded-photos']`],
  ],
  [
    'has an unknown source',
    { type: 'PhotoPicker', name: 'a', label: 'A', 'photo-source': 'web' },
    '7.3',
    [`INVALID_ENUM_VALUE@${AT}['photo-source']`],
  ],
  [
    'has an unknown file type',
    { type: 'DocumentPicker', name: 'a', label: 'A', 'allowed-mime-types': ['image/bmp'] },
    '7.3',
    [`INVALID_ENUM_VALUE@${AT}['allowed-mime-types'][0]`],
  ],
  [
    'has too many pictures',
    { type: 'ImageCarousel', images: ['a', 'b', 'c', 'd'].map((alt) => ({ src: 'eA==', 'alt-text': alt })) },
    '7.3',
    [`MAX_ITEMS_REQUIRED@${AT}.images`],
  ],
  ['may start ticked', { type: 'OptIn', name: 'a', label: 'A', 'init-value': true }, '7.3', []],
  [
    'starts with a value of a wrong type',
    { type: 'OptIn', name: 'a', label: 'A', 'init-value': 'yes' },
    '7.3',
    [`INVALID_PROPERTY_TYPE@${AT}['init-value']`],
  ],
  [
    'has a case that is no list',
    { type: 'Switch', value: '${data.who}', cases: { a: {} } },
    '7.3',
    [`INVALID_PROPERTY_TYPE@${AT}.cases['a']`],
  ],
  [
    'has a Form in a branch',
    { type: 'If', condition: '${data.ok}', then: [{ type: 'Form', name: 'f', children: [] }] },
    '7.3',
    [`ONE_OF_SCHEMA_VALIDATION_FAILED@${AT}.then[0]`],
  ],
  [
    'has chips in a branch too early',
    {
      type: 'If',
      condition: '${data.ok}',
      then: [
        {
          type: 'ChipsSelector',
          name: 'c',
          label: 'C',
          'data-source': [
            { id: 'a', title: 'A' },
            { id: 'b', title: 'B' },
          ],
        },
      ],
    },
    '7.0',
    [`ONE_OF_SCHEMA_VALIDATION_FAILED@${AT}.then[0]`],
  ],
  [
    'has a Form in a Form',
    { type: 'Form', name: 'f', children: [{ type: 'Form', name: 'g', children: [] }] },
    '7.3',
    [`ONE_OF_SCHEMA_VALIDATION_FAILED@${AT}.children[0]`],
  ],
  [
    'has an initial value in a Form',
    { type: 'Form', name: 'f', children: [{ type: 'TextInput', name: 'a', label: 'A', 'init-value': 'x' }] },
    '7.3',
    [`INVALID_PROPERTY_KEY@${AT}.children[0].init-value`],
  ],
  [
    'has an error message in a branch in a Form',
    {
      type: 'Form',
      name: 'f',
      children: [
        {
          type: 'If',
          condition: '${data.ok}',
          then: [{ type: 'TextInput', name: 'a', label: 'A', 'error-message': 'x' }],
        },
      ],
    },
    '7.3',
    [`INVALID_PROPERTY_KEY@${AT}.children[0].then[0].error-message`],
  ],
  [
    'has an input outside a Form before 4.0',
    { type: 'TextInput', name: 'a', label: 'A' },
    '3.1',
    ['INVALID_FLOW_JSON_VERSION@version', `ONE_OF_SCHEMA_VALIDATION_FAILED@${AT}`],
  ],
];

const data = {
  ok: { type: 'boolean', __example__: true },
  who: { type: 'string', __example__: 'Ana' },
  list: { type: 'array', items: { type: 'string' }, __example__: [] },
};

describe('a component that', () => {
  it.each(components)('%s', (_what, component, version, expected) => {
    expect(errorsOf(flowWith([component], { version, data }))).toEqual(expected);
  });
});

/** The Footer of the only screen with another action or other captions. */
const footers: readonly (readonly [string, JsonObject, FlowVersion, readonly string[]])[] = [
  [
    'runs an unknown action',
    { 'on-click-action': { name: 'submit' } },
    '7.3',
    [`INVALID_ENUM_VALUE@${AT}['on-click-action'].name`],
  ],
  [
    'has a stray key in its action',
    { 'on-click-action': { ...complete, foo: 1 } },
    '7.3',
    [`INVALID_PROPERTY_KEY@${AT}['on-click-action'].foo`],
  ],
  [
    'completes and leads on',
    { 'on-click-action': { ...complete, next: { type: 'screen', name: 'X' } } },
    '7.3',
    [`NOT_KEYWORD_SCHEMA_VALIDATION_FAILED@${AT}['on-click-action']`],
  ],
  [
    'has text as payload',
    { 'on-click-action': { name: 'complete', payload: 'x' } },
    '7.3',
    [`INVALID_PROPERTY_TYPE@${AT}['on-click-action'].payload`],
  ],
  [
    'navigates without target',
    { 'on-click-action': { name: 'navigate' } },
    '7.2',
    [`MISSING_REQUIRED_PROPERTY@${AT}['on-click-action']`],
  ],
  ['has no action', { 'on-click-action': undefined }, '7.3', [`MISSING_REQUIRED_PROPERTY@${AT}`]],
  ['has a left caption only', { 'left-caption': 'l' }, '7.3', [`INVALID_DEPENDENCIES@${AT}`]],
  [
    'has all three captions',
    { 'left-caption': 'l', 'center-caption': 'c', 'right-caption': 'r' },
    '7.3',
    [`NOT_KEYWORD_SCHEMA_VALIDATION_FAILED@${AT}`],
  ],
];

describe('a Footer that', () => {
  it.each(footers)('%s', (_what, change, version, expected) => {
    expect(
      errorsOf({ version, screens: [screenOf('ONLY', [{ ...footer, ...change }], { terminal: true })] }),
    ).toEqual(expected);
  });
});

describe('actions by version', () => {
  const radio = (action: JsonObject): JsonObject => ({
    type: 'RadioButtonsGroup',
    name: 'r',
    label: 'R',
    'data-source': [{ id: 'a', title: 'A' }],
    'on-select-action': action,
  });
  const update = { name: 'update_data', payload: { ok: true } };

  it('has update_data from 6.0 on', () => {
    expect(errorsOf(flowWith([radio(update)], { version: '6.0', data }))).toEqual([]);
    expect(errorsOf(flowWith([radio(update)], { version: '5.1', data }))).toEqual([
      `INVALID_PROPERTY_VALUE@${AT}['on-select-action'].name`,
    ]);
  });

  it('needs a payload when something is selected', () => {
    expect(errorsOf(flowWith([radio({ name: 'update_data' })], { data }))).toEqual([
      `MISSING_REQUIRED_PROPERTY@${AT}['on-select-action']`,
    ]);
  });
});

describe('screens', () => {
  const one = (screen: JsonObject, version: FlowVersion = '7.3'): JsonObject => ({
    version,
    screens: [{ ...screenOf('ONLY', [footer], { terminal: true }), ...screen }],
  });

  it.each<readonly [string, JsonObject, FlowVersion, readonly string[]]>([
    ['no title', { title: undefined }, '7.3', ['MISSING_REQUIRED_PROPERTY@screens[0]']],
    ['no layout', { layout: undefined }, '7.0', ['MISSING_REQUIRED_PROPERTY@screens[0]']],
    ['no layout before 6.0', { layout: undefined }, '5.1', []],
    ['digits in its id', { id: 'STEP_1' }, '7.3', ['PATTERN_MISMATCH@screens[0].id']],
    ['a comma in its id', { id: 'A,B' }, '7.0', ['PATTERN_MISMATCH@screens[0].id']],
    ['a comma in its id before 7.0', { id: 'A,B' }, '6.3', []],
    ['an empty id', { id: '' }, '7.3', ['MIN_CHARS_REQUIRED@screens[0].id']],
    [
      'another layout',
      { layout: { type: 'Grid', children: [footer] } },
      '7.3',
      ['INVALID_PROPERTY_VALUE@screens[0].layout.type'],
    ],
    [
      'children that are no list',
      { layout: { type: 'SingleColumnLayout', children: {} } },
      '7.2',
      ['INVALID_PROPERTY_TYPE@screens[0].layout.children'],
    ],
    ['an unknown key', { name: 'x' }, '7.3', ['INVALID_PROPERTY_KEY@screens[0].name']],
    [
      'success without terminal',
      { success: true, terminal: false },
      '7.2',
      [
        'NOT_KEYWORD_SCHEMA_VALIDATION_FAILED@screens[0].success',
        'MISSING_TERMINAL_SCREEN@screens',
        'INVALID_COMPLETE_ACTION@screens[0].layout.children[0].on-click-action.name',
      ],
    ],
    ['text as sensitive', { sensitive: 'x' }, '7.3', ['INVALID_PROPERTY_TYPE@screens[0].sensitive']],
    ['nothing sensitive', { sensitive: [] }, '7.3', ['MIN_ITEMS_REQUIRED@screens[0].sensitive']],
    ['a list as data', { data: [] }, '7.3', ['INVALID_PROPERTY_TYPE@screens[0].data']],
    [
      'a field without example',
      { data: { a: { type: 'string' } } },
      '7.3',
      ["MISSING_REQUIRED_PROPERTY@screens[0].data['a']"],
    ],
    [
      'a field without type',
      { data: { a: { __example__: 'x' } } },
      '7.3',
      ["MISSING_REQUIRED_PROPERTY@screens[0].data['a']"],
    ],
  ])('with %s', (_what, change, version, expected) => {
    expect(errorsOf(one(change, version))).toEqual(expected);
  });
});

describe('the flow', () => {
  const base = flowWith([]);

  it.each<readonly [string, JsonObject, readonly string[]]>([
    ['no version', { version: undefined }, ['MISSING_FLOW_JSON_VERSION@']],
    ['a number as version', { version: 7.3 }, ['INVALID_FLOW_JSON_VERSION@version']],
    ['an unknown version', { version: '9.9' }, ['INVALID_FLOW_JSON_VERSION@version']],
    ['a frozen version', { version: '5.0' }, ['INVALID_FLOW_JSON_VERSION@version']],
    ['an unknown key', { name: 'Mine' }, ['INVALID_PROPERTY_KEY@name']],
    [
      'an endpoint address from 3.0 on',
      { data_channel_uri: 'https://example.com' },
      ['INVALID_PROPERTY_KEY@data_channel_uri'],
    ],
    [
      'an unknown data API version',
      { data_api_version: '2.0', routing_model: { ONLY: [] } },
      ['INVALID_DATA_API_VERSION@data_api_version'],
    ],
    [
      'an endpoint without routes',
      { data_api_version: '3.0' },
      ['MISSING_REQUIRED_PROPERTY@data_api_version'],
    ],
    ['a list as routes', { routing_model: [] }, ['INVALID_PROPERTY_TYPE@routing_model']],
    ['no screens', { screens: undefined }, ['MISSING_REQUIRED_PROPERTY@']],
    ['an empty list of screens', { screens: [] }, ['MIN_ITEMS_REQUIRED@screens']],
    ['a screen that is text', { screens: ['x'] }, ['INVALID_PROPERTY_TYPE@screens[0]']],
  ])('with %s', (_what, change, expected) => {
    expect(errorsOf({ ...base, ...change })).toEqual(expected);
  });
});

describe('limits of display', () => {
  it('warns of texts that are longer than phones show', () => {
    expect(warningsOf(flowWith([{ type: 'TextInput', name: 'a', label: 'x'.repeat(21) }]))).toEqual([
      `DOC_LIMIT@${AT}.label`,
    ]);
  });

  it('warns of long lists', () => {
    const options = Array.from({ length: 21 }, (_, index) => ({ id: `o${index}`, title: 'x' }));
    expect(
      warningsOf(flowWith([{ type: 'CheckboxGroup', name: 'a', label: 'A', 'data-source': options }])),
    ).toEqual([`DOC_LIMIT@${AT}['data-source']`]);
  });
});

it.each<readonly [string, JsonObject, readonly string[]]>([
  ['a word', { a: [] }, []],
  ['a number', { '1': [] }, ['PROPERTY_NAME_MISMATCH@screens[0].layout.children[0].cases.1']],
  [
    'a word with an If inside',
    { a: [{ type: 'If', condition: '${data.ok}', ['then']: [{ type: 'TextBody', text: 'x' }] }] },
    ["ONE_OF_SCHEMA_VALIDATION_FAILED@screens[0].layout.children[0].cases['a'][0]"],
  ],
])('a case that is %s', (_what, cases, errors) => {
  const data = { ok: { type: 'boolean', __example__: true } };
  expect(errorsOf(flowWith([{ type: 'Switch', value: '${data.ok}', cases }], { data }))).toEqual(errors);
});
