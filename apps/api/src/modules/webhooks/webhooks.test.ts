import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../../testing/engines.ts';
import { textAt, valueAt } from '../../testing/server.ts';
import {
  answerMessage,
  APP_SECRET,
  flowsWebhook,
  itemsOf,
  messagesWebhook,
  startAnsweringServer,
  type AnsweringServer,
} from '../responses/testing/answering-server.ts';

describe.each(engines)('webhooks in %s', (_name, start) => {
  let server: AnsweringServer;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const engine = await start();
    server = await startAnsweringServer(engine);
    stop = async () => {
      await server.close();
      await engine.stop();
    };
  });
  afterAll(() => stop());

  const state = async () => (await server.send('GET', `/api/accounts/${server.accountId}/webhook`)).body;
  const answersOf = async (person: string) =>
    itemsOf((await server.send('GET', `/api/responses?sender=${person}`)).body);
  const arrived = (person: string, count = 1) =>
    server.until(async () => {
      const answers = await answersOf(person);
      return answers.length >= count ? answers : undefined;
    });

  it('confirms its address to whoever knows the verify token, word for word', async () => {
    const token = encodeURIComponent(textAt(await state(), 'verifyToken'));
    const ask = (query: string) => fetch(`${server.url}/webhooks/${server.accountId}?${query}`);
    const good = await ask(`hub.mode=subscribe&hub.challenge=924417003&hub.verify_token=${token}`);
    expect(good.status).toBe(200);
    expect(good.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await good.text()).toBe('924417003');
    expect(valueAt(await state(), 'verifiedAt')).not.toBeNull();
    expect((await ask('hub.mode=subscribe&hub.challenge=1&hub.verify_token=guess')).status).toBe(403);
    expect((await ask(`hub.mode=other&hub.challenge=1&hub.verify_token=${token}`)).status).toBe(403);
    expect((await ask('')).status).toBe(403);
    expect(server.log.join('')).not.toContain(token);
  });

  it('accepts what is signed over its very bytes, from an account that it knows', async () => {
    const body = messagesWebhook(server.wabaId, answerMessage({ from: '491001', fields: { a: 'ü/' } }));
    const escaped = JSON.stringify(body)
      .replaceAll('ü', String.raw`\u00fc`)
      .replaceAll('/', String.raw`\/`);
    expect((await server.webhook(escaped)).status).toBe(200);
    expect(valueAt(await arrived('491001'), 0, 'fields')).toEqual({ a: 'ü/' });
    expect((await server.webhook(body, { secret: 'another' })).status).toBe(401);
    const unsigned = await fetch(`${server.url}/webhooks/${server.accountId}`, {
      method: 'POST',
      body: '{}',
    });
    expect(unsigned.status).toBe(401);
    expect((await server.webhook(body, { accountId: '00000000-0000-4000-8000-000000000000' })).status).toBe(
      404,
    );
    expect((await server.webhook(body, { accountId: 'nobody' })).status).toBe(404);
    expect((await server.webhook('not JSON')).status).toBe(400);
    expect(await state()).toMatchObject({ hasAppSecret: true, refused: 3, refusedReason: 'not-json' });
  });

  it('refuses everything while it knows no app secret', async () => {
    const other = await server.send('POST', '/api/accounts', {
      name: 'No secret',
      wabaId: '123',
      baseUrl: server.graphUrl,
      token: 'token',
    });
    const accountId = textAt(other.body, 'id');
    expect((await server.webhook({}, { accountId, secret: APP_SECRET })).status).toBe(401);
    const { body } = await server.send('GET', `/api/accounts/${accountId}/webhook`);
    expect(body).toMatchObject({ hasAppSecret: false, refusedReason: 'no-app-secret' });
  });

  it('takes bodies of 3 MB, and none that are much larger', async () => {
    const body = (size: number) =>
      messagesWebhook(server.wabaId, answerMessage({ from: '491002', fields: { long: 'x'.repeat(size) } }));
    expect((await server.webhook(body(3_000_000))).status).toBe(200);
    expect(valueAt(await arrived('491002'), 0, 'fields', 'long')).toHaveLength(3_000_000);
    expect((await server.webhook(body(5_000_000))).status).toBe(413);
  });

  it('counts what comes again once, also when it comes twice at the same time or within one webhook', async () => {
    const message = answerMessage({ from: '491003', fields: { once: 'yes' }, messageId: 'wamid.twice' });
    const body = messagesWebhook(server.wabaId, message, message);
    await Promise.all([server.webhook(body), server.webhook(body), server.webhook(body)]);
    const marker = answerMessage({ from: '491003', fields: { last: 'yes' } });
    await server.webhook(messagesWebhook(server.wabaId, message, marker));
    const answers = await arrived('491003', 2);
    expect(answers).toHaveLength(2);
  });

  it('keeps the order of a conversation', async () => {
    const sent = Array.from({ length: 30 }, (_, index) =>
      messagesWebhook(server.wabaId, answerMessage({ from: '491004', fields: { index }, at: 1_788_000_000 })),
    );
    for (const body of sent) await server.webhook(body);
    const answers = await arrived('491004', 30);
    const byArrival = answers.toSorted((a, b) =>
      textAt(a, 'receivedAt').localeCompare(textAt(b, 'receivedAt')),
    );
    expect(byArrival.map((answer) => valueAt(answer, 'fields', 'index'))).toEqual(
      sent.map((_, index) => index),
    );
  });

  it('leaves out what is of another WhatsApp Business Account, and what is no flow', async () => {
    const foreign = messagesWebhook('999', answerMessage({ from: '491005' }));
    expect((await server.webhook(foreign)).status).toBe(200);
    const [message] = answerMessage({ from: '491005' }).messages;
    const address = {
      ...message,
      interactive: { nfm_reply: { name: 'address_message', response_json: '{}' } },
    };
    const text = { from: '491005', id: 'wamid.text', type: 'text', text: { body: 'Hello' } };
    await server.webhook(messagesWebhook(server.wabaId, { messages: [address, text, null, 7] }));
    await server.webhook(
      messagesWebhook(server.wabaId, answerMessage({ from: '491005', fields: { real: 1 } })),
    );
    expect(await arrived('491005')).toHaveLength(1);
  });

  it('keeps answers without token, number or readable JSON', async () => {
    const [message] = answerMessage({ userId: 'DE.42', json: '{"cut": "sho', fields: {} }).messages;
    const { from: _from, ...anonymous } = Object(message);
    await server.webhook(
      messagesWebhook(server.wabaId, {
        contacts: [{ user_id: 'DE.42', profile: {} }],
        messages: [{ ...anonymous, from_user_id: 'DE.42' }],
      }),
    );
    const [answer] = await arrived('DE.42');
    expect(answer).toMatchObject({
      sender: null,
      senderUserId: 'DE.42',
      senderName: null,
      broken: true,
      fields: {},
    });
    const { body } = await server.send('GET', `/api/responses/${textAt(answer, 'id')}`);
    expect(valueAt(body, 'brokenText')).toBe('{"cut": "sho');
  });

  it('tells of flows: states, alerts and their ends, in words, each once', async () => {
    const alert = {
      event: 'ENDPOINT_LATENCY',
      flow_id: '600',
      p90_latency: 7_400,
      threshold: 7_000,
      alert_state: 'ACTIVATED',
    };
    await server.webhook(flowsWebhook(server.wabaId, alert, 1));
    await server.webhook(flowsWebhook(server.wabaId, alert, 1));
    await server.webhook(flowsWebhook(server.wabaId, { ...alert, alert_state: 'DEACTIVATED' }, 2));
    await server.webhook(flowsWebhook(server.wabaId, { event: 'NEW_KIND', flow_id: '600' }, 3));
    const list = await server.until(async () => {
      const { body } = await server.send('GET', '/api/notifications');
      return itemsOf(body).length >= 3 ? body : undefined;
    });
    expect(itemsOf(list)).toMatchObject([
      { event: 'NEW_KIND', severity: 'info', metaFlowId: '600' },
      { severity: 'resolved', title: 'Over: The endpoint is slow: 7.4 s' },
      { severity: 'error', title: 'The endpoint is slow: 7.4 s', readAt: null },
    ]);
    expect(valueAt(list, 'unread')).toBe(3);
    expect((await server.send('POST', '/api/notifications/read', {})).body).toEqual({ read: 3 });
    expect(valueAt((await server.send('GET', '/api/notifications?unread=true')).body, 'items')).toEqual([]);
  });
});
