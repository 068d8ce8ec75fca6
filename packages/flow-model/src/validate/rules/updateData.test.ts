import { expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import { errorsOf, flowWith } from '../testing.ts';

const data = { who: { type: 'string', __example__: 'x' }, ok: { type: 'boolean', __example__: true } };
const optIn = (payload: JsonObject): JsonObject => ({
  type: 'OptIn',
  name: 'who',
  label: 'x',
  'on-select-action': { name: 'update_data', payload },
});
const AT = 'INVALID_UPDATE_DATA_ACTION_PAYLOAD@screens[0].layout.children[0].on-select-action.payload';

it.each<readonly [string, JsonObject, readonly string[]]>([
  ['a fixed value', { ok: false }, []],
  ['a bound value', { ok: '${form.who}' }, []],
  ['an unknown field', { nobody: 1 }, [`${AT}.nobody`]],
  ['a value of a wrong type', { ok: 'yes' }, [`${AT}.ok`]],
  ['itself', { who: '${data.who}' }, [`${AT}.who`]],
  ['a reference to nothing', { who: '${data.nobody}' }, [`${AT}.who`]],
])('sets %s', (_what, payload, expected) => {
  expect(errorsOf(flowWith([optIn(payload)], { data }))).toEqual(expected);
});

it('needs data to change', () => {
  expect(errorsOf(flowWith([optIn({ ok: true })]))).toEqual([AT]);
});
