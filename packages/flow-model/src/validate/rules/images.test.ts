import { expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import type { FlowVersion } from '../../spec/index.ts';
import { errorsOf, flowWith, warningsOf } from '../testing.ts';

/** Base64 of so many bytes. */
const picture = (bytes: number): string => 'A'.repeat(Math.ceil((bytes * 4) / 3));
const option = (bytes: number): JsonObject => ({
  type: 'Dropdown',
  name: 'd',
  label: 'D',
  'data-source': [{ id: 'a', title: 'A', image: picture(bytes) }],
});

it.each<readonly [string, JsonObject, FlowVersion, readonly string[]]>([
  ['a picture of 299 KB', { type: 'Image', src: picture(299_000) }, '7.3', []],
  [
    'a picture of 301 KB',
    { type: 'Image', src: picture(301_000) },
    '7.3',
    ['DOC_LIMIT@screens[0].layout.children[0].src'],
  ],
  [
    'an option with 101 KB',
    option(101_000),
    '7.3',
    ['DOC_LIMIT@screens[0].layout.children[0].data-source[0].image'],
  ],
  ['an option with 101 KB before 6.0', option(101_000), '5.1', []],
])('%s', (_what, component, version, expected) => {
  const flow = flowWith([component], { version });
  expect(errorsOf(flow)).toEqual([]);
  expect(warningsOf(flow)).toEqual(expected);
});
