import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startMischief, type Answer, type MischiefServer } from '../../../testing/mischief-server.ts';
import { textAt, valueAt } from '../../../testing/server.ts';
import {
  answerMessage,
  itemsOf,
  messagesWebhook,
  startAnsweringServer,
  type AnsweringServer,
} from '../../responses/testing/answering-server.ts';

describe('hooks', () => {
  let server: AnsweringServer;
  let other: MischiefServer;
  let answer: (number: number) => Answer = () => ({ body: {} });
  beforeAll(async () => {
    server = await startAnsweringServer();
  });
  afterAll(() => server.close());
  afterEach(() => other.close());

  async function begin(
    how: (number: number) => Answer,
    input: object = {},
  ): Promise<{ id: string; secret: string }> {
    answer = how;
    other = await startMischief((_request, number) => answer(number));
    const hook = await server.send('POST', '/api/hooks', { name: 'Sheet', url: `${other.url}/in`, ...input });
    expect(hook.status).toBe(201);
    return { id: textAt(hook.body, 'id'), secret: textAt(hook.body, 'secret') };
  }
  const deliveries = async (id: string) =>
    itemsOf((await server.send('GET', `/api/hooks/${id}/deliveries`)).body);
  const receive = (from: string) =>
    server.webhook(messagesWebhook(server.wabaId, answerMessage({ from, fields: { guests: '4' } })));

  it('tells an address of an answer, signed so that libraries can check it', async () => {
    const { id, secret } = await begin(() => ({ body: {} }));
    await receive('491');
    const [request] = await server.until(async () => (other.seen.length > 0 ? other.seen : undefined));
    const {
      'webhook-id': name,
      'webhook-timestamp': time,
      'webhook-signature': signature,
    } = request?.headers ?? {};
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const expected = createHmac('sha256', key).update(`${String(name)}.${String(time)}.${request?.body}`);
    expect(signature).toBe(`v1,${expected.digest('base64')}`);
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      type: 'response.received',
      data: { sender: '491', fields: { guests: '4' }, matchedBy: 'none' },
    });
    const [delivery] = await server.until(async () => {
      const all = await deliveries(id);
      return valueAt(all, 0, 'state') === 'delivered' ? all : undefined;
    });
    expect(delivery).toMatchObject({ attempts: 1, status: 200, error: null, nextAt: null });
    expect((await server.send('GET', `/api/hooks/${id}`)).text).not.toContain(secret);
    await server.send('DELETE', `/api/hooks/${id}`);
    expect((await server.send('GET', `/api/hooks/${id}/deliveries`)).status).toBe(404);
  });

  it('waits and tries again when the address fails, and says when', async () => {
    const { id } = await begin(() => ({ status: 500, body: {} }));
    await receive('492');
    const [delivery] = await server.until(async () => {
      const all = await deliveries(id);
      return valueAt(all, 0, 'attempts') === 1 ? all : undefined;
    });
    expect(delivery).toMatchObject({ state: 'waiting', status: 500, error: { code: 'refused' } });
    expect(Date.parse(textAt(delivery, 'nextAt'))).toBeGreaterThan(Date.now());
    expect((await server.send('GET', `/api/hooks/${id}`)).body).toMatchObject({ waiting: 1, dead: 0 });
    await server.send('DELETE', `/api/hooks/${id}`);
  });

  it('says why a test did not arrive, and does not make up for it', async () => {
    const { id } = await begin(() => 'cut');
    const { host } = new URL(textAt((await server.send('GET', `/api/hooks/${id}`)).body, 'url'));
    const { body } = await server.send('POST', `/api/hooks/${id}/test`);
    expect(body).toMatchObject({ event: 'test', state: 'failed', error: { code: 'connection' } });
    expect(valueAt(body, 'error', 'message')).toContain(host);
    expect((await server.send('GET', `/api/hooks/${id}`)).body).toMatchObject({ waiting: 0, dead: 0 });
    await server.send('DELETE', `/api/hooks/${id}`);
  });

  it('gives up in sight, and tries again when told to', async () => {
    const { id } = await begin(() => ({ status: 500, body: {} }));
    await receive('494');
    const first = await server.until(async () => {
      const all = await deliveries(id);
      return valueAt(all, 0, 'attempts') === 1 ? all : undefined;
    });
    await server.send('PATCH', `/api/hooks/${id}`, { active: false });
    await server.send('POST', `/api/hooks/${id}/deliveries/${textAt(first, 0, 'id')}/redeliver`);
    await server.until(async () => (valueAt(await deliveries(id), 0, 'state') === 'dead' ? true : undefined));
    answer = () => ({ status: 204, body: '' });
    await server.send('PATCH', `/api/hooks/${id}`, { active: true });
    const again = await server.send('POST', `/api/hooks/${id}/redeliver`);
    expect(again.body).toEqual({ deliveries: 1 });
    await server.until(async () =>
      valueAt(await deliveries(id), 0, 'state') === 'delivered' ? true : undefined,
    );
    await server.send('DELETE', `/api/hooks/${id}`);
  });

  it('makes a new secret, follows no redirect, and takes no address that is none', async () => {
    const { id, secret } = await begin(() => ({
      status: 302,
      body: '',
      headers: { location: 'http://127.0.0.1:1/' },
    }));
    const renewed = await server.send('POST', `/api/hooks/${id}/secret`);
    expect(textAt(renewed.body, 'secret')).not.toBe(secret);
    expect((await server.send('POST', `/api/hooks/${id}/test`)).body).toMatchObject({
      status: 302,
      state: 'failed',
    });
    const bad = await server.send('PATCH', `/api/hooks/${id}`, { url: 'file:///etc/passwd' });
    expect(bad.status).toBe(400);
    await server.send('PATCH', `/api/hooks/${id}`, { active: false });
    await receive('493');
    await server.until(async () =>
      itemsOf((await server.send('GET', '/api/responses?sender=493')).body).length === 1 ? true : undefined,
    );
    expect(await deliveries(id)).toHaveLength(1);
    await server.send('DELETE', `/api/hooks/${id}`);
  });
});
