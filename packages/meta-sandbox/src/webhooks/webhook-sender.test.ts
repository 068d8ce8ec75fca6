import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { JsonValue } from '@flowsmith/flow-model';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { at, textAt } from '../testing/json.ts';
import { soon } from '../testing/soon.ts';
import { ADAS_CHAT, startLoop, statusesOf, wamidOf } from '../testing/loop.ts';
import type { Loop } from '../testing/loop.ts';
import { startCallback } from '../testing/start-callback.ts';

const { wabaId, phoneNumberId } = SANDBOX_ACCOUNT;
let loop: Loop;

beforeAll(async () => {
  loop = await startLoop();
});
afterEach(async () => {
  await loop.own('DELETE', '/faults');
  loop.callback.answer(200);
  loop.callback.clear();
});
afterAll(() => loop.close());

const say = (text: string) => loop.own('POST', `/chats/${ADAS_CHAT}/messages`, { type: 'text', text });
const texts = (): JsonValue[] =>
  loop.values('messages').flatMap((value) => at(value, 'messages', 0, 'text', 'body') ?? []);
const deliveries = async (): Promise<JsonValue[]> => {
  const { body } = await loop.own('GET', '/deliveries');
  const list = at(body, 'deliveries');
  return Array.isArray(list) ? list : [];
};

test('webhooks of a chat come in order, however many there are', async () => {
  const words = Array.from({ length: 30 }, (_, index) => `word ${index}`);
  for (const word of words) await say(word);
  await soon(texts).toEqual(words);
});

test('what is not taken is sent again, later and later, without holding up the rest', async () => {
  loop.callback.answer(500);
  await say('first');
  await soon(async () => at(await deliveries(), 0, 'attempts', 0, 'status')).toBe(500);
  loop.callback.answer(200);
  await say('second');
  await soon(texts).toEqual(['second']);
  const waiting = (await deliveries()).find((delivery) => at(delivery, 'status') === 'waiting');
  expect(at(waiting, 'nextAt')).not.toBeNull();
  await loop.own('POST', '/clock', { advance: 1_500 });
  await soon(texts).toEqual(['second', 'first']);
  await loop.own('POST', '/clock', { offset: 0 });
});

test('what waits can be sent at once, and what came can be sent again', async () => {
  loop.callback.answer(503);
  await say('now');
  await soon(async () => at(await deliveries(), 0, 'attempts', 0, 'status')).toBe(503);
  loop.callback.answer(200);
  expect((await loop.own('POST', '/deliveries/retry')).status).toBe(202);
  await soon(texts).toEqual(['now']);
  const id = textAt((await deliveries())[0], 'id');
  expect((await loop.own('POST', `/deliveries/${id}/again`)).status).toBe(202);
  await soon(texts).toEqual(['now', 'now']);
  expect((await loop.own('POST', '/deliveries/unknown/again')).status).toBe(404);
});

test('what nobody takes for seven days is given up', async () => {
  loop.callback.answer(500);
  await say('lost');
  await soon(async () => at(await deliveries(), 0, 'attempts', 0, 'status')).toBe(500);
  await loop.own('POST', '/clock', { advance: 8 * 24 * 60 * 60 * 1000 });
  await soon(async () => (await deliveries()).some((done) => at(done, 'status') === 'failed')).toBe(true);
  await loop.own('POST', '/clock', { offset: 0 });
});

describe('faults', () => {
  test('webhook-duplicate', async () => {
    await loop.fault({ fault: 'webhook-duplicate', times: 1 });
    await say('twice');
    await soon(texts).toEqual(['twice', 'twice']);
  });

  test('webhook-out-of-order', async () => {
    await loop.fault({ fault: 'webhook-out-of-order', times: 1 });
    await say('first');
    await say('second');
    await soon(texts).toEqual(['second', 'first']);
  });

  test('webhook-delayed', async () => {
    await loop.fault({ fault: 'webhook-delayed', times: 1, delay: 60_000 });
    await say('late');
    await say('soon');
    await soon(texts).toEqual(['soon']);
    await loop.own('POST', '/clock', { advance: 61_000 });
    await soon(texts).toEqual(['soon', 'late']);
    await loop.own('POST', '/clock', { offset: 0 });
  });

  test('webhook-batch', async () => {
    await loop.fault({ fault: 'webhook-batch', times: 1 });
    await say('among others');
    await soon(texts).toEqual(['among others']);
    const ids = at(loop.callback.received[0]?.body, 'entry');
    expect(Array.isArray(ids) ? ids.map((entry) => at(entry, 'id')) : []).toEqual([
      wabaId,
      wabaId,
      '900100200399999',
    ]);
  });

  test('webhook-unknown-event', async () => {
    await loop.fault({ fault: 'webhook-unknown-event', times: 1 });
    await say('after it');
    await soon(() => loop.values('messages').length).toBe(2);
    expect(at(loop.values('messages')[0], 'event')).toBe('SANDBOX_EVENT_OF_THE_FUTURE');
  });

  test.each([
    ['webhook-wrong-signature', 'mismatch'],
    ['webhook-unsigned', 'missing'],
  ])('%s', async (fault, signature) => {
    await loop.fault({ fault, times: 1 });
    await say('whose');
    await soon(() => loop.callback.received.map((webhook) => webhook.signature)).toEqual([signature]);
  });

  test('are listed with their groups, and refused when unknown', async () => {
    const { body } = await loop.own('GET', '/faults');
    const list = at(body, 'faults');
    const groups = Array.isArray(list) ? list.map((fault) => at(fault, 'group')) : [];
    expect(new Set(groups)).toEqual(new Set(['call', 'webhook', 'phone']));
    const refused = await loop.own('POST', '/faults', { fault: 'earthquake' });
    expect([refused.status, refused.body['code']]).toEqual([400, 'invalid']);
  });
});

test('the address of a number counts more than that of the account, and that more than that of the app', async () => {
  const [ofAccount, ofNumber] = [await startCallback(), await startCallback()];
  const override = { override_callback_uri: ofAccount.url, verify_token: ofAccount.verifyToken };
  await loop.sandbox.call('POST', `/${wabaId}/subscribed_apps`, override);
  await say('to the account');
  await soon(() => ofAccount.received.length).toBe(1);

  const own = { override_callback_uri: ofNumber.url, verify_token: ofNumber.verifyToken };
  const set = await loop.sandbox.call('POST', `/${phoneNumberId}`, { webhook_configuration: own });
  expect(set.body).toEqual({ success: true });
  const fields = `/${phoneNumberId}?fields=webhook_configuration`;
  expect(at((await loop.sandbox.call('GET', fields)).body, 'webhook_configuration')).toEqual({
    phone_number: ofNumber.url,
    whatsapp_business_account: ofAccount.url,
    application: loop.callback.url,
  });
  await say('to the number');
  await soon(() => ofNumber.received.length).toBe(1);

  await loop.sandbox.call('POST', `/${phoneNumberId}`, {
    webhook_configuration: { override_callback_uri: '' },
  });
  await loop.sandbox.call('POST', `/${wabaId}/subscribed_apps`);
  await say('to the app');
  await soon(texts).toEqual(['to the app']);
  expect([ofAccount.received.length, ofNumber.received.length]).toEqual([1, 1]);
  await ofAccount.close();
  await ofNumber.close();
});

test('an account without the app hears nothing', async () => {
  await loop.sandbox.call('DELETE', `/${wabaId}/subscribed_apps`);
  await say('to nobody');
  await loop.sandbox.call('POST', `/${wabaId}/subscribed_apps`);
  await say('to somebody');
  await soon(texts).toEqual(['to somebody']);
});

test('webhooks and messages under way survive a restart', async () => {
  const kept: { text?: string } = {};
  const store = {
    load: async () => (kept.text === undefined ? undefined : JSON.parse(kept.text)),
    save: async (state: unknown) => {
      kept.text = JSON.stringify(state);
    },
  };
  const first = await startLoop({ store, pace: 60_000 });
  const wamid = wamidOf(await first.send({ type: 'text', text: { body: 'Hi' } }));
  first.callback.answer(500);
  await first.own('POST', `/chats/${ADAS_CHAT}/messages`, { type: 'text', text: 'still there?' });
  await first.sandbox.close();
  first.callback.answer(200);

  const second = await startLoop({ store });
  // Which of both hears of it depends on when the second one is subscribed.
  const statuses = () => [...statusesOf(first, wamid), ...statusesOf(second, wamid)];
  await soon(statuses).toEqual(['sent', 'delivered']);
  await second.own('POST', '/deliveries/retry');
  const told = () => [...first.callback.received, ...second.callback.received].map(({ raw }) => raw).join('');
  await soon(told).toContain('still there?');
  const chat = (await second.own('GET', `/chats/${ADAS_CHAT}`)).body;
  expect(at(chat, 'chat', 'lastMessage', 'text')).toBe('still there?');
  await second.close();
  await first.callback.close();
});
