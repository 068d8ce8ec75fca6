import { expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import { errorsOf, flowWith, warningsOf } from '../testing.ts';

it.each<readonly [string, JsonObject, readonly string[]]>([
  ['a text', { type: 'string', __example__: 'x' }, []],
  [
    'a number as text',
    { type: 'string', __example__: 5 },
    ['INVALID_PROPERTY_TYPE@screens[0].data.f.__example__'],
  ],
  ['nothing', { type: 'string', __example__: null }, ['INVALID_PROPERTY_TYPE@screens[0].data.f.__example__']],
  ['a whole number', { type: 'integer', __example__: 5 }, []],
  ['a list', { type: 'array', items: { type: 'string' }, __example__: ['x'] }, []],
  ['a list of anything', { type: 'array', items: true, __example__: [1, 'x'] }, []],
  ['a list of who knows what', { type: 'array', __example__: [] }, ['INVALID_SCREEN_DATA@screens[0].data.f']],
  [
    'a list of a word',
    { type: 'array', items: 'string', __example__: [] },
    ['INVALID_SCREEN_DATA@screens[0].data.f'],
  ],
  [
    'a list with a wrong item',
    { type: 'array', items: { type: 'string' }, __example__: [5] },
    ['INVALID_PROPERTY_TYPE@screens[0].data.f.__example__[0]'],
  ],
  ['an object', { type: 'object', properties: { a: { type: 'number' } }, __example__: { a: 1 } }, []],
  [
    'an object with a wrong member',
    { type: 'object', properties: { a: { type: 'number' } }, __example__: { a: 'x' } },
    ['INVALID_PROPERTY_TYPE@screens[0].data.f.__example__.a'],
  ],
  [
    'an example inside',
    { type: 'object', properties: { a: { type: 'number', __example__: 1 } }, __example__: {} },
    ['INVALID_SCREEN_DATA@screens[0].data.f.properties.a.__example__'],
  ],
  ['an unknown type', { type: 'text', __example__: 'x' }, ['INVALID_SCREEN_DATA@screens[0].data.f.type']],
])('%s', (_what, f, expected) => {
  expect(errorsOf(flowWith([], { data: { f } }))).toEqual(expected);
});

it('warns of names that bindings cannot read', () => {
  expect(warningsOf(flowWith([], { data: { 'x-y': { type: 'string', __example__: 'x' } } }))).toEqual([
    'DOC_LIMIT@screens[0].data.x-y',
  ]);
});

it.each<readonly [string, JsonObject, readonly string[]]>([
  ['without a type', { properties: { a: {} } }, ['INVALID_SCREEN_DATA@screens[0].data.f.properties.a']],
  [
    'with a type that is no word',
    { properties: { a: { type: ['string'] } } },
    ['INVALID_SCREEN_DATA@screens[0].data.f.properties.a.type'],
  ],
])('a nested field %s', (_what, rest, errors) => {
  expect(errorsOf(flowWith([], { data: { f: { type: 'object', __example__: {}, ...rest } } }))).toEqual(
    errors,
  );
});
