import { expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/index.ts';
import type { FlowVersion } from '../../spec/index.ts';
import { errorsOf, flowWith, footer, footerTo, screenOf, warningsOf } from '../testing.ts';

const image = { type: 'Image', src: 'eA==' };
const link = {
  type: 'EmbeddedLink',
  text: 'x',
  'on-click-action': { name: 'open_url', url: 'https://example.com' },
};
const texts = (count: number): readonly JsonObject[] =>
  Array.from({ length: count }, () => ({ type: 'TextBody', text: 'x' }));
const optIn = (index: number): JsonObject => ({ type: 'OptIn', name: `o${index}`, label: 'x' });
const form = (name: string): JsonObject => ({
  type: 'Form',
  name,
  children: [{ type: 'TextBody', text: 'x' }],
});
const branch = (then: readonly JsonValue[], otherwise: readonly JsonValue[]): JsonObject => ({
  type: 'If',
  condition: '${data.ok}',
  ['then']: then,
  else: otherwise,
});
const data = { ok: { type: 'boolean', __example__: true } };
const over = (index: number): string =>
  `COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN@screens[0].layout.children[${index}].type`;

it.each<readonly [string, readonly JsonObject[], FlowVersion, readonly string[]]>([
  ['three images', [image, image, image], '7.3', []],
  ['four images', [image, image, image, image], '7.3', [over(3)]],
  ['two images in either branch and one outside', [image, branch([image, image], [image, image])], '7.3', []],
  [
    'two images in one branch and two outside',
    [image, image, branch([image, image], [image])],
    '7.3',
    ['COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN@screens[0].layout.children[2].then[1].type'],
  ],
  ['three links', [link, link, link], '7.3', [over(2)]],
  ['six opt-ins', [0, 1, 2, 3, 4, 5].map(optIn), '7.3', [over(5)]],
  ['two Forms', [form('a'), form('b')], '7.0', [over(1)]],
  ['two Forms before 7.0', [form('a'), form('b')], '6.3', []],
  [
    'a photo and a document',
    [
      { type: 'PhotoPicker', name: 'a', label: 'A' },
      { type: 'DocumentPicker', name: 'b', label: 'B' },
    ],
    '7.3',
    [over(1)],
  ],
  ['51 components', texts(50), '7.3', []],
  ['101 components', texts(100), '7.3', ['MAX_ALLOWED_COMPONENTS_PER_SCREEN@screens[0].layout.children']],
])('%s', (_what, children, version, expected) => {
  expect(errorsOf(flowWith(children, { version, data }))).toEqual(expected);
});

it('warns above 50 components', () => {
  expect(warningsOf(flowWith(texts(50)))).toEqual(['DOC_LIMIT@screens[0].layout.children']);
});

it('counts carousels of all screens together', () => {
  const carousel = { type: 'ImageCarousel', images: [{ src: 'eA==', 'alt-text': 'x' }] };
  const flow = {
    version: '7.3',
    screens: [
      screenOf('A', [carousel, carousel, footerTo('B')]),
      screenOf('B', [carousel, carousel, footer], { terminal: true }),
    ],
  };
  expect(errorsOf(flow)).toEqual(['COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN@screens[1].layout.children[1].type']);
});
