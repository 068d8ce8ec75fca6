import { expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../document/index.ts';
import { errorsOf, flowWith, footer, footerTo, screenOf } from '../testing.ts';

const photos = (rest: JsonObject = {}): JsonObject => ({
  type: 'PhotoPicker',
  name: 'pics',
  label: 'Pictures',
  ...rest,
});
const sending = (payload: JsonValue, picker: JsonObject): JsonObject => ({
  version: '7.3',
  screens: [
    screenOf('ONLY', [picker, { ...footer, 'on-click-action': { name: 'complete', payload } }], {
      terminal: true,
    }),
  ],
});
const AT = 'INVALID_ON_CLICK_ACTION_PAYLOAD@screens[0].layout.children[1].on-click-action.payload.p';

it.each<readonly [string, JsonValue, JsonObject, readonly string[]]>([
  [
    'ten small files',
    { p: '${form.pics}' },
    photos({ 'max-uploaded-photos': 10, 'max-file-size-kb': 10240 }),
    [],
  ],
  [
    'eleven files',
    { p: '${form.pics}' },
    photos({ 'max-uploaded-photos': 11, 'max-file-size-kb': 10 }),
    [AT],
  ],
  ['as many files as there may be', { p: '${form.pics}' }, photos(), [AT]],
  ['ten big files', { p: '${form.pics}' }, photos({ 'max-uploaded-photos': 10 }), [AT]],
  ['files within an object', { p: { q: '${form.pics}' } }, photos({ 'max-uploaded-photos': 1 }), [`${AT}.q`]],
])('sends %s', (_what, payload, picker, expected) => {
  expect(errorsOf(sending(payload, picker))).toEqual(expected);
});

it('does not hand files to another screen', () => {
  const flow = {
    version: '7.2',
    screens: [
      screenOf('A', [photos(), footerTo('B', { p: '${form.pics}' })]),
      screenOf('B', [footer], {
        terminal: true,
        data: { p: { type: 'array', items: true, __example__: [] } },
      }),
    ],
  };
  expect(errorsOf(flow)).toEqual([AT]);
});

it('does not start with files', () => {
  const form = { type: 'Form', name: 'f', 'init-values': { pics: 'x' }, children: [photos()] };
  expect(errorsOf(flowWith([form]))).toEqual([
    'NATIVE_COMPONENT_IN_FORM_INIT_VALUES@screens[0].layout.children[0].init-values.pics',
  ]);
});
