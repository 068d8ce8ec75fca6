import { describe, expect, it } from 'vitest';
import {
  editDocument,
  parseDocument,
  valueAt,
  type FlowDocument,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { fromMetaErrors } from '../fromMetaErrors.ts';
import { complete, footer, footerTo, flowWith, screenOf } from '../testing.ts';
import type { Fix } from '../types.ts';
import { validateDocument } from '../validateDocument.ts';

const docOf = (flow: JsonValue): FlowDocument => parseDocument(JSON.stringify(flow, undefined, 2));
const input = (rest: JsonObject = {}): JsonObject => ({ type: 'TextInput', name: 'a', label: 'A', ...rest });
const field = (type: string, example: JsonValue, rest: JsonObject = {}): JsonObject => ({
  type,
  ...rest,
  __example__: example,
});
const FIRST: Path = ['screens', 0, 'layout', 'children', 0];
const iffed = (condition: string): JsonObject => ({
  type: 'If',
  condition,
  then: [{ type: 'TextBody', text: 'x' }],
});
const form = (children: readonly JsonValue[], rest: JsonObject = {}): JsonObject => ({
  type: 'Form',
  name: 'f',
  ...rest,
  children,
});
const two = (
  payload: JsonObject | undefined,
  data: JsonObject,
  first: readonly JsonValue[] = [],
  rest: JsonObject = {},
): JsonObject => ({
  version: '7.3',
  ...rest,
  screens: [
    screenOf('FIRST', [
      ...first,
      payload === undefined
        ? {
            type: 'Footer',
            label: 'Go',
            'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'LAST' } },
          }
        : footerTo('LAST', payload),
    ]),
    screenOf('LAST', [footer], { terminal: true, data }),
  ],
});
const PAYLOAD: Path = ['screens', 0, 'layout', 'children', 0, 'on-click-action', 'payload'];
const CALENDAR: JsonObject = { type: 'CalendarPicker', name: 'c', label: 'When' };
const RANGE: JsonObject = { ...CALENDAR, mode: 'range', label: { 'start-date': 'From', 'end-date': 'To' } };

/** A flow, the code of its problem, the start of the title of the fix, and what then stands where. */
type Case = readonly [code: string, title: string, flow: JsonValue, path: Path, after: JsonValue | undefined];

const cases: readonly Case[] = [
  ['MISSING_FLOW_JSON_VERSION', 'Set the version', { screens: flowWith([]).screens }, ['version'], '7.3'],
  ['INVALID_FLOW_JSON_VERSION', 'Set the version', { ...flowWith([]), version: 7.2 }, ['version'], '7.2'],
  ['INVALID_FLOW_JSON_VERSION', 'Set the version', { ...flowWith([]), version: '9.9' }, ['version'], '7.3'],
  ['INVALID_FLOW_JSON_VERSION', 'Upgrade', flowWith([], { version: '4.0' }), ['version'], '7.3'],
  [
    'INVALID_DATA_API_VERSION',
    'Set',
    flowWith([], { flow: { data_api_version: '9', routing_model: { ONLY: [] } } }),
    ['data_api_version'],
    '3.0',
  ],
  [
    'INVALID_PROPERTY_KEY',
    'Rename',
    flowWith([{ type: 'TextInput', name: 'a', lable: 'A' }]),
    [...FIRST, 'label'],
    'A',
  ],
  ['INVALID_PROPERTY_KEY', 'Remove', flowWith([input({ id: 'x' })]), [...FIRST, 'id'], undefined],
  [
    'INVALID_PROPERTY_KEY',
    'Remove',
    flowWith([], { flow: { data_channel_uri: 'https://x.example' } }),
    ['data_channel_uri'],
    undefined,
  ],
  [
    'INVALID_PROPERTY_KEY',
    'Move',
    flowWith([form([input({ 'init-value': 'x' })])]),
    [...FIRST, 'init-values', 'a'],
    'x',
  ],
  [
    'INVALID_PROPERTY_KEY',
    'Move',
    flowWith([form([input({ 'error-message': 'x' })])]),
    [...FIRST, 'error-messages', 'a'],
    'x',
  ],
  [
    'INVALID_PROPERTY_KEY',
    'Set the version',
    flowWith([input({ 'label-variant': 'large' })], { version: '6.3' }),
    ['version'],
    '7.0',
  ],
  ['INVALID_PROPERTY_TYPE', 'Use', flowWith([input({ 'max-chars': '40' })]), [...FIRST, 'max-chars'], 40],
  ['INVALID_PROPERTY_TYPE', 'Use', flowWith([input({ required: 'true' })]), [...FIRST, 'required'], true],
  ['INVALID_PROPERTY_TYPE', 'Use', flowWith([input({ label: 5 })]), [...FIRST, 'label'], '5'],
  [
    'INVALID_PROPERTY_TYPE',
    'Use',
    flowWith([], { data: { n: field('number', '5') } }),
    ['screens', 0, 'data', 'n', '__example__'],
    5,
  ],
  [
    'INVALID_PROPERTY_TYPE',
    'Use',
    flowWith([], { data: { n: field('string', [1]) } }),
    ['screens', 0, 'data', 'n', 'type'],
    'array',
  ],
  [
    'INVALID_PROPERTY_VALUE',
    'Use',
    flowWith([{ type: 'TextHeadng', text: 'x' }]),
    [...FIRST, 'type'],
    'TextHeading',
  ],
  [
    'INVALID_PROPERTY_VALUE',
    'Use single quotes',
    flowWith([input(), iffed('${form.a} == "x"')]),
    ['screens', 0, 'layout', 'children', 1, 'condition'],
    "${form.a} == 'x'",
  ],
  [
    'INVALID_PROPERTY_VALUE',
    'Use “==”',
    flowWith([input(), iffed("${form.a} === 'x'")]),
    ['screens', 0, 'layout', 'children', 1, 'condition'],
    "${form.a} == 'x'",
  ],
  [
    'INVALID_PROPERTY_VALUE',
    'Use single quotes',
    flowWith([input(), iffed('${form.a} == yes')]),
    ['screens', 0, 'layout', 'children', 1, 'condition'],
    "${form.a} == 'yes'",
  ],
  [
    'INVALID_PROPERTY_VALUE',
    'Add the parentheses',
    flowWith([iffed('${data.n} > 5 && ${data.ok}')], {
      data: { n: field('number', 1), ok: field('boolean', true) },
    }),
    [...FIRST, 'condition'],
    '(${data.n} > 5) && ${data.ok}',
  ],
  [
    'INVALID_PROPERTY_VALUE',
    'Use “${form.a}”',
    flowWith([input(), iffed("${form.aa} == 'x'")]),
    ['screens', 0, 'layout', 'children', 1, 'condition'],
    "${form.a} == 'x'",
  ],
  [
    'INVALID_PROPERTY_VALUE',
    'Remove',
    flowWith([], { screen: { refresh_on_back: true } }),
    ['screens', 0, 'refresh_on_back'],
    undefined,
  ],
  [
    'INVALID_PROPERTY_VALUE',
    'Remove',
    flowWith([], { screen: { success: false } }),
    ['screens', 0, 'success'],
    undefined,
  ],
  [
    'INVALID_PROPERTY_VALUE',
    'Take the Switch',
    flowWith([input(), { type: 'Switch', value: '${form.a}', cases: {} }]),
    ['screens', 0, 'layout', 'children', 1, 'type'],
    'Footer',
  ],
  [
    'INVALID_ENUM_VALUE',
    'Use',
    flowWith([{ type: 'TextBody', text: 'x', 'font-weight': 'Bold' }]),
    [...FIRST, 'font-weight'],
    'bold',
  ],
  [
    'INVALID_ENUM_VALUE',
    'Complete',
    {
      version: '7.3',
      screens: [
        screenOf('A', [footerTo('B')], { terminal: true }),
        screenOf('B', [footer], { terminal: true }),
      ],
    },
    [...FIRST, 'on-click-action', 'name'],
    'complete',
  ],
  [
    'MISSING_REQUIRED_PROPERTY',
    'Add “label”',
    flowWith([{ type: 'TextInput', name: 'a' }]),
    [...FIRST, 'label'],
    'Label',
  ],
  [
    'MISSING_REQUIRED_PROPERTY',
    'Add “name”',
    flowWith([{ type: 'TextInput', label: 'First name' }]),
    [...FIRST, 'name'],
    'first_name',
  ],
  [
    'MISSING_REQUIRED_PROPERTY',
    'Add “title”',
    {
      version: '7.3',
      screens: [
        { id: 'SIGN_UP', terminal: true, layout: { type: 'SingleColumnLayout', children: [footer] } },
      ],
    },
    ['screens', 0, 'title'],
    'Sign up',
  ],
  [
    'MISSING_REQUIRED_PROPERTY',
    'Add “__example__”',
    flowWith([], { data: { n: { type: 'number' } } }),
    ['screens', 0, 'data', 'n', '__example__'],
    0,
  ],
  [
    'MISSING_REQUIRED_PROPERTY',
    'Add “type”',
    flowWith([], { data: { n: { __example__: true } } }),
    ['screens', 0, 'data', 'n', 'type'],
    'boolean',
  ],
  [
    'MISSING_REQUIRED_PROPERTY',
    'Add “helper-text”',
    flowWith([input({ pattern: '[0-9]' })]),
    [...FIRST, 'helper-text'],
    'Say here what the entry must look like',
  ],
  [
    'MISSING_REQUIRED_PROPERTY',
    'Add a routing',
    flowWith([], { flow: { data_api_version: '3.0' } }),
    ['routing_model'],
    { ONLY: [] },
  ],
  [
    'MISSING_REQUIRED_PROPERTY',
    'Give the flow',
    flowWith([
      { type: 'EmbeddedLink', text: 'x', 'on-click-action': { name: 'data_exchange', payload: {} } },
    ]),
    ['data_api_version'],
    '3.0',
  ],
  [
    'MISSING_REQUIRED_TYPE_PROPERTY',
    'Make it a Image',
    flowWith([{ src: 'aaaa', 'scale-type': 'cover' }]),
    [...FIRST, 'type'],
    'Image',
  ],
  [
    'PATTERN_MISMATCH',
    'Rename',
    { version: '7.3', screens: [screenOf('STEP_1', [footer], { terminal: true })] },
    ['screens', 0, 'id'],
    'STEP_A',
  ],
  [
    'PATTERN_MISMATCH',
    'Remove',
    flowWith([input({ 'helper-text': ' ' })]),
    [...FIRST, 'helper-text'],
    undefined,
  ],
  [
    'MINIMUM_VALUE_REQUIRED',
    'Use',
    flowWith([{ type: 'PhotoPicker', name: 'p', label: 'P', 'max-uploaded-photos': 0 }]),
    [...FIRST, 'max-uploaded-photos'],
    1,
  ],
  [
    'MIN_ITEMS_REQUIRED',
    'Remove',
    flowWith([], { screen: { sensitive: [] } }),
    ['screens', 0, 'sensitive'],
    undefined,
  ],
  [
    'INVALID_DEPENDENCIES',
    'Rename',
    { version: '7.3', screens: [screenOf('A', [{ ...footer, 'left-caption': 'x' }], { terminal: true })] },
    [...FIRST, 'center-caption'],
    'x',
  ],
  [
    'NOT_KEYWORD_SCHEMA_VALIDATION_FAILED',
    'Remove',
    {
      version: '7.3',
      screens: [
        screenOf('A', [footerTo('B')], { success: true }),
        screenOf('B', [footer], { terminal: true }),
      ],
    },
    ['screens', 0, 'success'],
    undefined,
  ],
  [
    'NOT_KEYWORD_SCHEMA_VALIDATION_FAILED',
    'Remove “next”',
    {
      version: '7.3',
      screens: [
        screenOf(
          'A',
          [{ ...footer, 'on-click-action': { ...complete, next: { type: 'screen', name: 'A' } } }],
          { terminal: true },
        ),
      ],
    },
    [...FIRST, 'on-click-action', 'next'],
    undefined,
  ],
  [
    'ONE_OF_SCHEMA_VALIDATION_FAILED',
    'Set the version',
    flowWith([CALENDAR], { version: '6.0' }),
    ['version'],
    '6.1',
  ],
  [
    'DUPLICATE_SCREEN_IDS',
    'Rename',
    {
      version: '7.3',
      screens: [screenOf('A', [footer], { terminal: true }), screenOf('A', [footer], { terminal: true })],
    },
    ['screens', 1, 'id'],
    'A_B',
  ],
  [
    'DUPLICATE_FORM_COMPONENT_NAMES',
    'Rename',
    flowWith([input(), input()]),
    ['screens', 0, 'layout', 'children', 1, 'name'],
    'a_2',
  ],
  [
    'MISSING_TERMINAL_SCREEN',
    'Make',
    { version: '7.3', screens: [screenOf('A', [footer])] },
    ['screens', 0, 'terminal'],
    true,
  ],
  [
    'INVALID_COMPLETE_ACTION',
    'Make',
    { version: '7.3', screens: [screenOf('A', [footer])] },
    ['screens', 0, 'terminal'],
    true,
  ],
  [
    'MISSING_FOOTER_ON_TERMINAL_SCREEN',
    'Add',
    { version: '7.3', screens: [screenOf('A', [input()], { terminal: true })] },
    ['screens', 0, 'layout', 'children', 1, 'on-click-action', 'payload'],
    { a: '${form.a}' },
  ],
  [
    'INVALID_SENSITIVE_FIELD',
    'Use',
    flowWith([input({ name: 'secret' })], { screen: { sensitive: ['secrt'] } }),
    ['screens', 0, 'sensitive'],
    ['secret'],
  ],
  [
    'INVALID_SENSITIVE_FIELD',
    'Remove',
    flowWith([], { screen: { sensitive: ['zzzzz'] } }),
    ['screens', 0, 'sensitive'],
    undefined,
  ],
  [
    'INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME',
    'Use',
    {
      version: '7.3',
      screens: [screenOf('FIRST', [footerTo('LST')]), screenOf('LAST', [footer], { terminal: true })],
    },
    [...FIRST, 'on-click-action', 'next', 'name'],
    'LAST',
  ],
  [
    'MISSING_NAVIGATION_ACTION_PAYLOAD',
    'Hand over',
    two(undefined, { a: field('string', '') }, [input()]),
    ['screens', 0, 'layout', 'children', 1, 'on-click-action', 'payload'],
    { a: '${form.a}' },
  ],
  ['INVALID_NAVIGATE_ACTION_PAYLOAD', 'Hand over', two({}, { n: field('number', 1) }), PAYLOAD, { n: 0 }],
  [
    'INVALID_NAVIGATE_ACTION_PAYLOAD',
    'Do not',
    two({ n: 1, x: 'y' }, { n: field('number', 1) }),
    PAYLOAD,
    { n: 1 },
  ],
  ['INVALID_NAVIGATE_ACTION_PAYLOAD', 'Hand over nothing', two({ x: 'y' }, {}), PAYLOAD, {}],
  [
    'INVALID_NAVIGATE_ACTION_PAYLOAD',
    'Declare',
    two({ x: 'y' }, {}),
    ['screens', 1, 'data', 'x'],
    field('string', 'y'),
  ],
  [
    'INVALID_NAVIGATE_ACTION_PAYLOAD',
    'Rename',
    two({ naem: 'y' }, { name: field('string', '') }),
    PAYLOAD,
    { name: 'y' },
  ],
  [
    'INVALID_NAVIGATE_ACTION_STATIC_DATA',
    'Use',
    two({ n: '2' }, { n: field('number', 1) }),
    [...PAYLOAD, 'n'],
    2,
  ],
  [
    'INVALID_ON_CLICK_ACTION_PAYLOAD',
    'Use',
    {
      version: '7.3',
      screens: [
        screenOf(
          'A',
          [
            { ...footer, 'on-click-action': { name: 'complete', payload: { n: '${form.frist}' } } },
            input({ name: 'first' }),
          ],
          { terminal: true },
        ),
      ],
    },
    [...PAYLOAD, 'n'],
    '${form.first}',
  ],
  [
    'INVALID_ON_CLICK_ACTION_PAYLOAD',
    'Ask for fewer',
    {
      version: '7.3',
      screens: [
        screenOf(
          'A',
          [
            { type: 'PhotoPicker', name: 'p', label: 'P' },
            { ...footer, 'on-click-action': { name: 'complete', payload: { p: '${form.p}' } } },
          ],
          { terminal: true },
        ),
      ],
    },
    [...FIRST, 'max-uploaded-photos'],
    3,
  ],
  [
    'INVALID_SCREEN_DYNAMIC_DATA',
    'Use',
    flowWith([{ type: 'TextBody', text: '${data.nmae}' }], { data: { name: field('string', '') } }),
    [...FIRST, 'text'],
    '${data.name}',
  ],
  [
    'INVALID_SCREEN_DYNAMIC_DATA',
    'Use',
    flowWith([{ type: 'TextBody', text: '${data.a}' }, input()]),
    [...FIRST, 'text'],
    '${form.a}',
  ],
  [
    'INVALID_SCREEN_DYNAMIC_DATA',
    'Use',
    flowWith([{ type: 'TextBody', text: '${screen.ONLY.form.a}' }, input()]),
    [...FIRST, 'text'],
    '${form.a}',
  ],
  [
    'INVALID_SCREEN_DYNAMIC_DATA',
    'Declare',
    flowWith([input({ visible: '${data.show}' })]),
    ['screens', 0, 'data', 'show'],
    field('boolean', false),
  ],
  [
    'INVALID_SCREEN_DYNAMIC_DATA',
    'Declare',
    flowWith([{ type: 'Dropdown', name: 'd', label: 'D', 'data-source': '${data.l}' }], {
      data: { l: { type: 'array', items: { type: 'object' }, __example__: [] } },
    }),
    ['screens', 0, 'data', 'l', 'items', 'properties'],
    { id: { type: 'string' }, title: { type: 'string' } },
  ],
  [
    'INVALID_SCREEN_DATA',
    'Add “items”',
    flowWith([], { data: { l: { type: 'array', __example__: ['x'] } } }),
    ['screens', 0, 'data', 'l', 'items'],
    { type: 'string' },
  ],
  [
    'INVALID_SCREEN_DATA',
    'Set “items”',
    flowWith([], { data: { l: { type: 'array', items: 'string', __example__: ['x'] } } }),
    ['screens', 0, 'data', 'l', 'items'],
    { type: 'string' },
  ],
  [
    'INVALID_SCREEN_DATA',
    'Use',
    flowWith([], { data: { l: field('str', 'x') } }),
    ['screens', 0, 'data', 'l', 'type'],
    'string',
  ],
  [
    'INVALID_SCREEN_DATA',
    'Remove',
    flowWith([], { data: { o: field('object', {}, { properties: { p: field('string', 'x') } }) } }),
    ['screens', 0, 'data', 'o', 'properties', 'p', '__example__'],
    undefined,
  ],
  [
    'INVALID_UPDATE_DATA_ACTION_PAYLOAD',
    'Rename',
    flowWith(
      [
        {
          type: 'OptIn',
          name: 'o',
          label: 'O',
          'on-select-action': { name: 'update_data', payload: { nmae: 'x' } },
        },
      ],
      { data: { name: field('string', '') } },
    ),
    [...FIRST, 'on-select-action', 'payload'],
    { name: 'x' },
  ],
  [
    'INVALID_ROUTING_MODEL',
    'Add the route',
    two({}, {}, [], { routing_model: { FIRST: [], LAST: [] } }),
    ['routing_model', 'FIRST'],
    ['LAST'],
  ],
  [
    'INVALID_ROUTING_MODEL',
    'Add what',
    two({}, {}, [], { routing_model: { FIRST: ['LAST'] } }),
    ['routing_model', 'LAST'],
    [],
  ],
  [
    'INVALID_ROUTING_MODEL',
    'Remove',
    two({}, {}, [], { routing_model: { FIRST: ['LAST', 'ZZZZZZZ'], LAST: [] } }),
    ['routing_model', 'FIRST'],
    ['LAST'],
  ],
  [
    'INVALID_ROUTING_MODEL',
    'Remove the route',
    two({}, {}, [], { routing_model: { FIRST: ['LAST', 'FIRST'], LAST: [] } }),
    ['routing_model', 'FIRST'],
    ['LAST'],
  ],
  [
    'INVALID_ROUTING_MODEL',
    'Remove the route LAST',
    two({}, {}, [], { routing_model: { FIRST: ['LAST'], LAST: ['FIRST'] } }),
    ['routing_model', 'LAST'],
    [],
  ],
  [
    'COMPONENTS_OUTSIDE_FORM',
    'Move',
    flowWith([form([input()]), input({ name: 'b' })]),
    [...FIRST, 'children', 1, 'name'],
    'b',
  ],
  [
    'NATIVE_COMPONENT_IN_FORM_INIT_VALUES',
    'Remove',
    flowWith([form([{ type: 'PhotoPicker', name: 'p', label: 'P' }], { 'init-values': { p: 'x' } })]),
    [...FIRST, 'init-values', 'p'],
    undefined,
  ],
  [
    'UNKNOWN_INPUT',
    'Rename',
    flowWith([form([input({ name: 'first' })], { 'init-values': { frist: 'x' } })]),
    [...FIRST, 'init-values'],
    { first: 'x' },
  ],
  [
    'MISSING_FOOTER_IN_IF_ELSE_BRANCHES',
    'Put',
    {
      version: '7.3',
      screens: [
        screenOf('A', [{ type: 'If', condition: '${data.b}', then: [footer] }], {
          terminal: true,
          data: { b: field('boolean', true) },
        }),
      ],
    },
    [...FIRST, 'else'],
    [footer],
  ],
  [
    'MISSING_FOOTER_IN_SWITCH_BRANCHES',
    'Put',
    {
      version: '7.3',
      screens: [
        screenOf('A', [{ type: 'Switch', value: '${data.b}', cases: { x: [footer], y: [] } }], {
          terminal: true,
          data: { b: field('string', 'x') },
        }),
      ],
    },
    [...FIRST, 'cases', 'y'],
    [footer],
  ],
  [
    'MIN_VALUE_GREATER_THAN_MAX',
    'Swap',
    flowWith([input({ 'min-chars': 9, 'max-chars': 2 })]),
    [...FIRST, 'min-chars'],
    2,
  ],
  [
    'INVALID_DATE_RANGE',
    'Swap',
    flowWith([
      { type: 'DatePicker', name: 'd', label: 'D', 'min-date': '2026-05-02', 'max-date': '2026-05-01' },
    ]),
    [...FIRST, 'max-date'],
    '2026-05-02',
  ],
  [
    'INVALID_DATE_RANGE',
    'Use',
    flowWith([{ type: 'DatePicker', name: 'd', label: 'D', 'min-date': '2026/5/2' }]),
    [...FIRST, 'min-date'],
    '2026-05-02',
  ],
  [
    'INVALID_MIN_MAX_DAYS',
    'Swap',
    flowWith([{ ...RANGE, 'min-days': 9, 'max-days': 2 }]),
    [...FIRST, 'max-days'],
    9,
  ],
  [
    'INVALID_TYPE',
    'Put it on both',
    flowWith([{ ...RANGE, label: 'Stay' }]),
    [...FIRST, 'label'],
    { 'start-date': 'Stay', 'end-date': 'Stay' },
  ],
  [
    'MISSING_CALENDAR_PICKER_RANGE_MODE_PROP',
    'Add',
    flowWith([{ ...RANGE, label: { 'start-date': 'From' } }]),
    [...FIRST, 'label', 'end-date'],
    'From',
  ],
  [
    'UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP',
    'Remove',
    flowWith([{ ...RANGE, label: { 'start-date': 'F', 'end-date': 'T', middle: 'M' } }]),
    [...FIRST, 'label', 'middle'],
    undefined,
  ],
  [
    'INVALID_PROPERTY_NAME_FOR_CONDITION',
    'Remove',
    flowWith([{ ...CALENDAR, 'min-days': 2 }]),
    [...FIRST, 'min-days'],
    undefined,
  ],
  [
    'DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR',
    'Remove',
    flowWith([
      {
        type: 'RadioButtonsGroup',
        name: 'r',
        label: 'R',
        'data-source': [
          { id: 'a', title: 'A', image: 'aaaa', 'alt-text': 'x' },
          { id: 'b', title: 'B', color: '#112233' },
        ],
      },
    ]),
    [...FIRST, 'data-source', 1, 'color'],
    undefined,
  ],
  [
    'DOC_LIMIT',
    'Write it',
    flowWith([{ type: 'TextBody', text: "It's ${data.name}" }], { data: { name: field('string', '') } }),
    [...FIRST, 'text'],
    "`'It\\'s ' ${data.name}`",
  ],
  [
    'DOC_LIMIT',
    'Use',
    flowWith([
      {
        type: 'RadioButtonsGroup',
        name: 'r',
        label: 'R',
        'data-source': [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
    ]),
    [...FIRST, 'data-source', 1, 'id'],
    'a_2',
  ],
  ['DOC_LIMIT', 'Rename', flowWith([input({ name: 'full name' })]), [...FIRST, 'name'], 'full_name'],
  [
    'HIDDEN_REQUIRED',
    'Drop',
    flowWith([input({ required: true, visible: false })]),
    [...FIRST, 'required'],
    undefined,
  ],
  [
    'STATIC_ERROR_MESSAGE',
    'Remove',
    flowWith([input({ 'error-message': 'No' })]),
    [...FIRST, 'error-message'],
    undefined,
  ],
  ['WRONG_INPUT_KIND', 'Set', flowWith([input({ label: 'E-mail' })]), [...FIRST, 'input-type'], 'email'],
  [
    'WRONG_INPUT_KIND',
    'Make it a DatePicker',
    flowWith([input({ label: 'Birthday', 'max-chars': 9 })]),
    [...FIRST, 'max-chars'],
    undefined,
  ],
  [
    'LONG_ANSWER_FIELD',
    'Make it a TextArea',
    flowWith([input({ label: 'Comments', 'max-chars': 200 })]),
    [...FIRST, 'max-length'],
    200,
  ],
  ['UNMASKED_SECRET', 'Mask', flowWith([input({ name: 'iban' })]), ['screens', 0, 'sensitive'], ['iban']],
  [
    'UNTOUCHED_OPT_IN',
    'Use',
    flowWith([iffed('${form.o} == false'), { type: 'OptIn', name: 'o', label: 'O' }]),
    [...FIRST, 'condition'],
    '${form.o} != true',
  ],
  [
    'DECIMAL_CONDITION',
    'Write it',
    flowWith([iffed('${data.n} > 5')], { data: { n: field('number', 5.5) } }),
    [...FIRST, 'condition'],
    '`${data.n} > 5`',
  ],
  [
    'UNUSED_INPUT',
    'Send',
    flowWith([input()]),
    ['screens', 0, 'layout', 'children', 1, 'on-click-action', 'payload', 'a'],
    '${form.a}',
  ],
  [
    'UNUSED_DATA',
    'Remove',
    flowWith([], { data: { x: field('string', ''), y: field('string', '') } }),
    ['screens', 0, 'data', 'x'],
    undefined,
  ],
  ['IMAGE_WITHOUT_ALT', 'Add', flowWith([{ type: 'Image', src: 'aaaa' }]), [...FIRST, 'alt-text'], 'ONLY'],
  [
    'INIT_VALUE_NOT_AN_OPTION',
    'Use',
    flowWith([
      {
        type: 'RadioButtonsGroup',
        name: 'r',
        label: 'R',
        'init-value': 'Big',
        'data-source': [
          { id: 'b', title: 'Big' },
          { id: 's', title: 'Small' },
        ],
      },
    ]),
    [...FIRST, 'init-value'],
    'b',
  ],
];

function fixOf(doc: FlowDocument, code: string, title: string): Fix | undefined {
  return validateDocument(doc, { lints: 'all' })
    .filter((found) => found.code === code && found.echo !== true)
    .flatMap(({ fixes = [] }) => fixes)
    .find((fix) => fix.title.startsWith(title));
}

describe('fixes', () => {
  it.each(cases)('%s: %s', (code, title, flow, path, after) => {
    const doc = docOf(flow);
    const fix = fixOf(doc, code, title);
    expect(fix?.title).toBeDefined();
    const mended = editDocument(doc, fix?.edits ?? []).value;
    expect(mended === undefined ? 'broken' : valueAt(mended, path)).toEqual(after);
  });

  it('mend slips of JSON', () => {
    for (const [broken, mended] of [
      ['{"version": "7.3",}', '{"version": "7.3"}'],
      ['{"a": 1 "b": 2}', '{"a": 1, "b": 2}'],
    ] as const) {
      const doc = parseDocument(broken);
      const [fix] = validateDocument(doc).flatMap(({ fixes = [] }) => fixes);
      expect(editDocument(doc, fix?.edits ?? []).text).toBe(mended);
    }
  });

  it('serve what Meta answered', () => {
    const doc = docOf(flowWith([{ type: 'TextInput', name: 'a' }]));
    const [found] = fromMetaErrors(doc, [
      {
        error: 'MISSING_REQUIRED_PROPERTY',
        error_type: 'FLOW_JSON_ERROR',
        message: "Required property 'label' is missing.",
        pointers: [{ path: 'screens[0].layout.children[0]' }],
      },
    ]);
    expect(found?.fixes?.map(({ title }) => title)).toEqual(['Add “label”']);
  });
});
