import { expect, it } from 'vitest';
import { MASK, maskSensitive, sensitiveNames } from './mask-sensitive.ts';

const screen = (id: string, children: readonly object[], more: object = {}) => ({
  id,
  layout: { type: 'SingleColumnLayout', children },
  ...more,
});
const footer = (name: string, payload: object) => ({
  type: 'Footer',
  'on-click-action': { name, payload },
});
const flowOf = (...screens: readonly object[]) => JSON.parse(JSON.stringify({ version: '7.3', screens }));

it('follows sensitive answers through the flow, under whatever name', () => {
  const flow = flowOf(
    screen(
      'ONE',
      [
        { type: 'TextInput', name: 'iban' },
        { type: 'TextInput', name: 'city' },
        { type: 'TextInput', name: 'pass', 'input-type': 'password' },
        footer('navigate', {
          account: '${form.iban}',
          town: '${form.city}',
          greeting: "`'Hi ' ${form.pass}`",
        }),
      ],
      { sensitive: ['iban'] },
    ),
    screen('TWO', [
      footer('data_exchange', {
        number: '${data.account}',
        old: '${screen.ONE.form.iban}',
        town: '${data.town}',
      }),
    ]),
  );
  expect([...sensitiveNames(flow)].toSorted()).toEqual([
    'account',
    'greeting',
    'iban',
    'number',
    'old',
    'pass',
  ]);
});

it('hides members at any depth and leaves the rest as it is', () => {
  const names = new Set(['pin']);
  const value = { pin: 1, list: [{ pin: ['x'], kept: 'pin' }], data: { more: { pin: null } } };
  expect(maskSensitive(value, names)).toEqual({
    pin: MASK,
    list: [{ pin: MASK, kept: 'pin' }],
    data: { more: { pin: MASK } },
  });
  expect(value.pin).toBe(1);
});

it('hides the keys of picked files, whatever the flow says', () => {
  const encryption_metadata = { encryption_key: 'a', hmac_key: 'b', iv: 'c' };
  expect(maskSensitive({ photos: [{ file_name: 'x.jpg', encryption_metadata }] }, new Set())).toEqual({
    photos: [{ file_name: 'x.jpg', encryption_metadata: { encryption_key: MASK, hmac_key: MASK, iv: 'c' } }],
  });
});

it.each([[null], [7], [{ screens: [7, { sensitive: 'x', layout: [] }] }]])('finds nothing in %j', (flow) => {
  expect(sensitiveNames(flow).size).toBe(0);
});
