import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { newFlow } from '../testing/flow-calls.ts';
import { brokenFlow, staticFlow } from '../testing/flow-texts.ts';
import { at, textAt } from '../testing/json.ts';
import { soon } from '../testing/soon.ts';
import { ADA, ADAS_CHAT, flowMessage, startLoop, statusesOf, wamidOf } from '../testing/loop.ts';
import type { Loop } from '../testing/loop.ts';

const { phoneNumberId } = SANDBOX_ACCOUNT;
let loop: Loop;
let published: string;

beforeAll(async () => {
  loop = await startLoop();
  published = await newFlow(loop.sandbox, { flow_json: staticFlow, publish: 'true' });
});
afterEach(() => loop.own('DELETE', '/faults'));
afterAll(() => loop.close());

const errorOf = async (message: Parameters<Loop['send']>[0]) => {
  const { status, body } = await loop.send(message);
  return [status, at(body, 'error', 'code')];
};

describe('a message', () => {
  test('is accepted, sent, delivered, and read once the customer looks', async () => {
    const reply = await loop.send({ type: 'text', text: { body: 'Hi' }, biz_opaque_callback_data: 'job-88' });
    expect(reply.body).toMatchObject({
      messaging_product: 'whatsapp',
      contacts: [{ input: ADA, wa_id: ADA }],
    });
    const wamid = wamidOf(reply);
    await soon(() => statusesOf(loop, wamid)).toEqual(['sent', 'delivered']);
    await loop.own('POST', `/chats/${ADAS_CHAT}/read`);
    await soon(() => statusesOf(loop, wamid)).toEqual(['sent', 'delivered', 'read']);
    const told = loop.values('messages').find((value) => at(value, 'statuses', 0, 'id') === wamid);
    expect(told).toMatchObject({
      metadata: { display_phone_number: '4930123456', phone_number_id: phoneNumberId },
      statuses: [
        { recipient_id: ADA, biz_opaque_callback_data: 'job-88', pricing: { pricing_model: 'PMP' } },
      ],
    });
    expect(loop.callback.received.every(({ signature }) => signature === 'valid')).toBe(true);
  });

  test('goes to numbers as people write them, and makes customers of those that nobody has', async () => {
    const reply = await loop.send({ to: '+49 (171) 555-0001', type: 'text', text: { body: 'Hi' } });
    expect(at(reply.body, 'contacts', 0)).toEqual({ input: '+49 (171) 555-0001', wa_id: '491715550001' });
    const chats = (await loop.own('GET', '/chats?waId=491715550001')).body;
    expect(at(chats, 'chats', 0, 'lastMessage', 'text')).toBe('Hi');
  });

  test('goes to a business-scoped user id', async () => {
    const customers = (await loop.own('GET', '/customers')).body;
    const userId = textAt(customers, 'customers', 0, 'userId');
    expect(userId).toMatch(/^DE\.\d{20}$/);
    const { body } = await loop.sandbox.call('POST', `/${phoneNumberId}/messages`, {
      messaging_product: 'whatsapp',
      recipient: userId,
      type: 'text',
      text: { body: 'Hi' },
    });
    expect(at(body, 'contacts', 0, 'input')).toBe(userId);
  });

  test('waits for a phone that is offline, fails for one that is not on WhatsApp', async () => {
    await loop.own('PATCH', `/customers/${ADA}`, { habits: { connected: false } });
    const waiting = wamidOf(await loop.send({ type: 'text', text: { body: 'later' } }));
    await soon(() => statusesOf(loop, waiting)).toEqual(['sent']);
    await loop.own('PATCH', `/customers/${ADA}`, { habits: { connected: true } });
    await soon(() => statusesOf(loop, waiting)).toEqual(['sent', 'delivered']);
    await loop.own('PATCH', `/customers/${ADA}`, { habits: { reachable: false } });
    const lost = wamidOf(await loop.send({ type: 'text', text: { body: 'never' } }));
    await soon(() => statusesOf(loop, lost)).toEqual(['failed']);
    const failed = loop.values('messages').find((value) => at(value, 'statuses', 0, 'id') === lost);
    expect(at(failed, 'statuses', 0, 'errors', 0, 'code')).toBe(131026);
    await loop.own('PATCH', `/customers/${ADA}`, { habits: { reachable: true } });
  });

  test('is refused once the customer has not written for a day, until they write again', async () => {
    const day = 25 * 60 * 60 * 1000;
    await loop.own('POST', '/clock', { advance: day });
    expect(await errorOf({ type: 'text', text: { body: 'Hi' } })).toEqual([400, 131047]);
    await loop.own('POST', `/chats/${ADAS_CHAT}/messages`, { type: 'text', text: 'Hello again' });
    expect((await loop.send({ type: 'text', text: { body: 'Hi' } })).status).toBe(200);
    await loop.own('POST', '/clock', { offset: 0 });
  });

  test.each([
    ['window-closed', 131047, 400],
    ['not-allow-listed', 131030, 400],
    ['flow-blocked', 132068, 400],
    ['flow-throttled', 132069, 400],
    ['message-throughput', 130429, 429],
    ['pair-rate', 131056, 400],
  ])('meets the fault %s', async (fault, code, status) => {
    await loop.fault({ fault, times: 1 });
    expect(await errorOf({ type: 'text', text: { body: 'Hi' } })).toEqual([status, code]);
    expect((await loop.send({ type: 'text', text: { body: 'Hi' } })).status).toBe(200);
  });
});

describe('a flow message', () => {
  test('puts a button into the chat', async () => {
    const wamid = wamidOf(await loop.send(flowMessage(published)));
    const chat = (await loop.own('GET', `/chats/${ADAS_CHAT}`)).body;
    const messages = at(chat, 'messages');
    const last = Array.isArray(messages) ? messages.at(-1) : undefined;
    expect(last).toMatchObject({
      id: wamid,
      type: 'flow',
      from: 'business',
      text: 'Reserve your table.',
      header: { text: 'Table booking', media: null },
      footer: 'Sandbox Bistro',
      flow: { flowId: published, cta: 'Book now', mode: 'published', screen: 'WELCOME', state: 'open' },
    });
  });

  test('is found by its name as well, and as a form, with parts as JSON text', async () => {
    const name = textAt((await loop.sandbox.call('GET', `/${published}`)).body, 'name');
    const { interactive } = flowMessage(published, { flow_id: undefined, flow_name: name });
    const body = new URLSearchParams({
      messaging_product: 'whatsapp',
      to: ADA,
      type: 'interactive',
      interactive: JSON.stringify(interactive),
    });
    expect((await loop.sandbox.call('POST', `/${phoneNumberId}/messages`, body)).status).toBe(200);
  });

  const wrong: readonly (readonly [string, (id: string) => object, number])[] = [
    ['an unknown flow', () => flowMessage('600100200399999'), 131009],
    ['both id and name', (id) => flowMessage(id, { flow_name: 'x' }), 131009],
    ['neither id nor name', (id) => flowMessage(id, { flow_id: undefined }), 131009],
    ['no button text', (id) => flowMessage(id, { flow_cta: undefined }), 131008],
    ['a button text of 31 characters', (id) => flowMessage(id, { flow_cta: 'x'.repeat(31) }), 131009],
    ['no version', (id) => flowMessage(id, { flow_message_version: undefined }), 131008],
    ['version 2', (id) => flowMessage(id, { flow_message_version: '2' }), 131009],
    ['another mode', (id) => flowMessage(id, { mode: 'test' }), 131009],
    ['an unknown parameter', (id) => flowMessage(id, { flow_colour: 'red' }), 100],
    [
      'a screen that is no entry',
      (id) => flowMessage(id, { flow_action_payload: { screen: 'NOWHERE' } }),
      131009,
    ],
    ['empty data', (id) => flowMessage(id, { flow_action_payload: { data: {} } }), 131009],
    ['data that is no object', (id) => flowMessage(id, { flow_action_payload: { data: '[]' } }), 131009],
    [
      'a payload with data_exchange',
      (id) => flowMessage(id, { flow_action: 'data_exchange', flow_action_payload: { screen: 'WELCOME' } }),
      131009,
    ],
    ['no body', (id) => ({ ...flowMessage(id), interactive: { type: 'flow', action: {} } }), 131008],
    ['another type', () => ({ type: 'telegram' }), 131051],
    ['a header of 61 characters', (id) => withHeader(id, 'x'.repeat(61)), 131009],
    ['no recipient', (id) => ({ ...flowMessage(id), to: '' }), 131008],
    ['the number itself', (id) => ({ ...flowMessage(id), to: '4930123456' }), 131021],
    ['a recipient that is no number', (id) => ({ ...flowMessage(id), to: 'Ada' }), 131009],
    ['another product', (id) => ({ ...flowMessage(id), messaging_product: 'sms' }), 100],
  ];

  test.each(wrong)('is refused with %s', async (_what, message, code) => {
    const reply = await loop.send(JSON.parse(JSON.stringify(message(published))));
    expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([400, code]);
    expect(textAt(reply.body, 'error', 'fbtrace_id').length).toBeGreaterThan(10);
  });

  test('takes data as an object and as its JSON text', async () => {
    for (const data of [{ name: 'Ada' }, '{"name":"Ada"}']) {
      const { status } = await loop.send(flowMessage(published, { flow_action_payload: { data } }));
      expect(status).toBe(200);
    }
  });

  test('opens drafts only where it says so, and drafts without errors only', async () => {
    const draft = await newFlow(loop.sandbox, { flow_json: staticFlow });
    expect(await errorOf(flowMessage(draft))).toEqual([400, 131009]);
    expect((await loop.send(flowMessage(draft, { mode: 'draft' }))).status).toBe(200);
    const broken = await newFlow(loop.sandbox, { flow_json: brokenFlow });
    expect(await errorOf(flowMessage(broken, { mode: 'draft' }))).toEqual([400, 131009]);
  });

  test('of a throttled flow goes out ten times an hour, of a blocked one never', async () => {
    const flow = await newFlow(loop.sandbox, { flow_json: staticFlow, publish: 'true' });
    await loop.own('POST', `/flows/${flow}/status`, { status: 'THROTTLED' });
    for (let count = 0; count < 10; count += 1) expect((await loop.send(flowMessage(flow))).status).toBe(200);
    expect(await errorOf(flowMessage(flow))).toEqual([400, 132069]);
    await loop.own('POST', `/flows/${flow}/status`, { status: 'BLOCKED' });
    expect(await errorOf(flowMessage(flow))).toEqual([400, 132068]);
    const told = loop.values('flows').filter((value) => at(value, 'flow_id') === flow);
    expect(told.map((value) => at(value, 'new_status'))).toEqual([
      'DRAFT',
      'PUBLISHED',
      'THROTTLED',
      'BLOCKED',
    ]);
  });

  function withHeader(id: string, text: string) {
    const { interactive } = flowMessage(id);
    return { type: 'interactive', interactive: { ...Object(interactive), header: { type: 'text', text } } };
  }
});

test('a message of a customer comes by webhook, and can be marked as read', async () => {
  loop.callback.clear();
  const written = await loop.own('POST', `/chats/${ADAS_CHAT}/messages`, { type: 'text', text: 'Grüß Gott' });
  const id = textAt(written.body, 'id');
  const told = () => loop.values('messages').find((value) => at(value, 'messages', 0, 'id') === id);
  await soon(told).toMatchObject({
    contacts: [{ profile: { name: 'Ada' }, wa_id: ADA }],
    messages: [{ from: ADA, id, type: 'text', text: { body: 'Grüß Gott' } }],
  });
  expect(loop.callback.received.some(({ raw }) => raw.includes('Gr\\u00fc\\u00df Gott'))).toBe(true);
  const edge = `/${phoneNumberId}/messages`;
  const receipt = { messaging_product: 'whatsapp', status: 'read', message_id: id };
  expect((await loop.sandbox.call('POST', edge, receipt)).body).toEqual({ success: true });
  const unknown = await loop.sandbox.call('POST', edge, { ...receipt, message_id: 'wamid.x' });
  expect(at(unknown.body, 'error', 'code')).toBe(131009);
});
