import { expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import type { FlowVersion } from '../../spec/index.ts';
import { errorsOf, flowWith, warningsOf } from '../testing.ts';

const input = (name: string): JsonObject => ({ type: 'TextInput', name, label: 'x' });
const form = (children: readonly JsonObject[], rest: JsonObject = {}): JsonObject => ({
  type: 'Form',
  name: 'form',
  ...rest,
  children,
});
const chips = {
  type: 'CheckboxGroup',
  name: 'days',
  label: 'Days',
  'data-source': [{ id: 'a', title: 'A' }],
};

it.each<readonly [string, readonly JsonObject[], FlowVersion, readonly string[]]>([
  ['inputs with names of their own', [input('a'), input('b')], '7.3', []],
  [
    'two inputs of one name',
    [input('a'), input('a')],
    '7.3',
    [
      'DUPLICATE_FORM_COMPONENT_NAMES@screens[0].layout.children[0].name',
      'DUPLICATE_FORM_COMPONENT_NAMES@screens[0].layout.children[1].name',
    ],
  ],
  [
    'an input beside a Form',
    [form([input('a')]), input('b')],
    '7.3',
    ['COMPONENTS_OUTSIDE_FORM@screens[0].layout.children[1]'],
  ],
  ['an initial text', [form([input('a')], { 'init-values': { a: 'x' } })], '7.3', []],
  ['an initial list', [form([chips], { 'init-values': { days: ['a'] } })], '7.3', []],
  [
    'an initial value of a wrong type',
    [form([input('a')], { 'init-values': { a: ['x'] } })],
    '7.0',
    ['INVALID_PROPERTY_VALUE@screens[0].layout.children[0].init-values'],
  ],
  [
    'an initial value of a wrong type before 7.0',
    [form([input('a')], { 'init-values': { a: ['x'] } })],
    '6.3',
    [],
  ],
])('%s', (_what, children, version, expected) => {
  expect(errorsOf(flowWith(children, { version }))).toEqual(expected);
});

it('warns of names that bindings cannot read and of values for nobody', () => {
  expect(warningsOf(flowWith([input('first name')]))).toEqual([
    'DOC_LIMIT@screens[0].layout.children[0].name',
  ]);
  expect(warningsOf(flowWith([form([input('a')], { 'init-values': { b: 'x' } })]))).toEqual([
    'UNKNOWN_INPUT@screens[0].layout.children[0].init-values.b',
  ]);
});

const FORM = 'screens[0].layout.children[0]';

it.each<readonly [string, FlowVersion, JsonObject, readonly string[]]>([
  ['a text', '7.0', { 'error-messages': { q: 'Wrong' } }, []],
  ['a number', '7.0', { 'error-messages': { q: 5 } }, [`INVALID_PROPERTY_VALUE@${FORM}.error-messages`]],
  ['a number before 7.0', '6.3', { 'error-messages': { q: 5 } }, []],
  ['a bound object that fits', '7.0', { 'init-values': '${data.fits}' }, []],
  [
    'a bound object that does not fit',
    '7.0',
    { 'init-values': '${data.unfit}' },
    [`INVALID_PROPERTY_VALUE@${FORM}.init-values`],
  ],
  ['a bound object that does not fit before 7.0', '6.3', { 'init-values': '${data.unfit}' }, []],
])('a Form is given %s in %s', (_what, version, rest, errors) => {
  const data = {
    fits: { type: 'object', properties: { q: { type: 'string' } }, __example__: {} },
    unfit: { type: 'object', properties: { q: { type: 'boolean' } }, __example__: {} },
  };
  expect(errorsOf(flowWith([form([input('q')], rest)], { version, data }))).toEqual(errors);
});
