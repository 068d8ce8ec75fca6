import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import type { FlowVersion } from '../../spec/index.ts';
import { diagnose, errorsOf, flowWith, footerTo, footer, screenOf, warningsOf } from '../testing.ts';

const data = {
  who: { type: 'string', __example__: 'Ana' },
  ok: { type: 'boolean', __example__: true },
  n: { type: 'number', __example__: 1 },
  options: {
    type: 'array',
    items: { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' } } },
    __example__: [],
  },
  words: { type: 'array', items: { type: 'string' }, __example__: [] },
  person: { type: 'object', properties: { name: { type: 'string' } }, __example__: { name: 'Ana' } },
  'x-y': { type: 'string', __example__: 'x' },
};
const inputs: readonly JsonObject[] = [
  { type: 'TextInput', name: 'age', label: 'Age', 'input-type': 'number' },
  { type: 'CheckboxGroup', name: 'days', label: 'Days', 'data-source': [{ id: 'a', title: 'A' }] },
];
const DYNAMIC = 'INVALID_SCREEN_DYNAMIC_DATA@screens[0].layout.children[2].text';
const VALUE = 'INVALID_PROPERTY_VALUE@screens[0].layout.children[2].text';

describe('a text', () => {
  it.each<readonly [string, readonly string[]]>([
    ['plain', []],
    ['${data.who}', []],
    ['${data.person.name}', []],
    ['${data.nobody}', [DYNAMIC]],
    ['${data.person.age}', [DYNAMIC]],
    ['${data.ok}', [DYNAMIC]],
    ['${data.x-y}', [DYNAMIC]],
    ['${data.words.length}', [DYNAMIC]],
    ['${form.nobody}', [DYNAMIC]],
    ['${form.days}', []],
    ['${screen.ONLY.data.who}', [DYNAMIC]],
    ['${screen.OTHER.data.who}', [DYNAMIC]],
    ['${data.who} and ${data.who}', [DYNAMIC]],
    ["`'Hi ' ${data.who}`", []],
    ["`'Hi ' ${data.nobody}`", [VALUE]],
    ['`${data.n} + 1`', [VALUE]],
    ["`${data.who} + 'x'`", [VALUE]],
    ["`'unclosed`", [VALUE]],
  ])('%s', (text, expected) => {
    expect(errorsOf(flowWith([...inputs, { type: 'TextBody', text }], { data }))).toEqual(expected);
  });

  it('mixed with a binding is shown as it stands', () => {
    expect(warningsOf(flowWith([{ type: 'TextBody', text: 'Hi ${data.who}' }], { data }))).toContain(
      'DOC_LIMIT@screens[0].layout.children[0].text',
    );
  });

  it('may not mix with a binding in RichText', () => {
    const flow = {
      version: '7.3',
      screens: [
        screenOf('ONLY', [{ type: 'RichText', text: 'Hi ${data.who}' }, footer], { terminal: true, data }),
      ],
    };
    expect(errorsOf(flow)).toEqual(['INVALID_TEXT_DYNAMIC_DATA@screens[0].layout.children[0].text']);
  });

  it('suggests the field that was meant', () => {
    const [found] = diagnose(flowWith([{ type: 'TextBody', text: '${data.whoo}' }], { data }), 'error');
    expect(found?.hint).toContain('“who”');
  });
});

describe('other properties', () => {
  it.each<readonly [string, JsonObject, readonly string[]]>([
    ['a boolean takes a boolean', { type: 'TextBody', text: 'x', visible: '${data.ok}' }, []],
    [
      'a boolean takes no number',
      { type: 'TextBody', text: 'x', visible: '${data.n}' },
      ['INVALID_SCREEN_DYNAMIC_DATA@screens[0].layout.children[0].visible'],
    ],
    ['a number takes a number', { type: 'TextInput', name: 'a', label: 'A', 'max-chars': '${data.n}' }, []],
    [
      'options take a list of options',
      { type: 'Dropdown', name: 'a', label: 'A', 'data-source': '${data.options}' },
      [],
    ],
    [
      'options need id and title',
      { type: 'Dropdown', name: 'a', label: 'A', 'data-source': '${data.words}' },
      ['INVALID_SCREEN_DYNAMIC_DATA@screens[0].layout.children[0].data-source'],
    ],
    [
      'options are no text',
      { type: 'Dropdown', name: 'a', label: 'A', 'data-source': '${data.who}' },
      ['INVALID_SCREEN_DYNAMIC_DATA@screens[0].layout.children[0].data-source'],
    ],
    [
      'an option may bind its state',
      {
        type: 'Dropdown',
        name: 'a',
        label: 'A',
        'data-source': [{ id: 'a', title: 'A', enabled: '${data.nobody}' }],
      },
      ['INVALID_SCREEN_DYNAMIC_DATA@screens[0].layout.children[0].data-source[0].enabled'],
    ],
    [
      'an initial value has the type of the input',
      { type: 'OptIn', name: 'a', label: 'A', 'init-value': '${data.who}' },
      ['INVALID_SCREEN_DYNAMIC_DATA@screens[0].layout.children[0].init-value'],
    ],
    [
      'a Form takes an object of messages',
      { type: 'Form', name: 'f', 'error-messages': '${data.person}', children: [] },
      [],
    ],
    [
      'a Form takes no text as messages',
      { type: 'Form', name: 'f', 'error-messages': '${data.who}', children: [] },
      ['INVALID_SCREEN_DYNAMIC_DATA@screens[0].layout.children[0].error-messages'],
    ],
    [
      'one initial value of a Form may be bound',
      {
        type: 'Form',
        name: 'f',
        'init-values': { a: '${data.nobody}' },
        children: [{ type: 'TextInput', name: 'a', label: 'A' }],
      },
      ['INVALID_SCREEN_DYNAMIC_DATA@screens[0].layout.children[0].init-values.a'],
    ],
  ])('%s', (_what, component, expected) => {
    expect(errorsOf(flowWith([component], { data }))).toEqual(expected);
  });

  it('a title is checked too', () => {
    expect(errorsOf(flowWith([], { data, screen: { title: '${data.nobody}' } }))).toEqual([
      'INVALID_SCREEN_DYNAMIC_DATA@screens[0].title',
    ]);
  });
});

describe('references to other screens', () => {
  const flow = (text: string): JsonObject => ({
    version: '7.3',
    screens: [
      screenOf('FIRST', [{ type: 'TextInput', name: 'city', label: 'City' }, footerTo('LAST')], {
        data: { who: { type: 'string', __example__: 'x' } },
      }),
      screenOf('LAST', [{ type: 'TextBody', text }, footer], { terminal: true }),
    ],
  });

  it('find data and inputs', () => {
    expect(errorsOf(flow('${screen.FIRST.form.city}'))).toEqual([]);
    expect(errorsOf(flow('${screen.FIRST.data.who}'))).toEqual([]);
  });

  it('must exist there', () => {
    expect(errorsOf(flow('${screen.FIRST.form.town}'))).toEqual([
      'INVALID_SCREEN_DYNAMIC_DATA@screens[1].layout.children[0].text',
    ]);
  });
});

it.each<readonly [FlowVersion, string]>([
  ['7.0', 'error'],
  ['7.1', 'warning'],
  ['7.2', 'error'],
])('in %s a missing field is a %s', (version, severity) => {
  const found = diagnose(flowWith([{ type: 'TextBody', text: '${data.nobody}' }], { version, data })).filter(
    ({ code }) => code === 'INVALID_SCREEN_DYNAMIC_DATA',
  );
  expect(found.map((one) => one.severity)).toEqual([severity]);
});
