import { createHmac, randomUUID } from 'node:crypto';
import { newFlow } from '@flowsmith/flow-model';
import { SANDBOX_ACCOUNT } from '@flowsmith/meta-sandbox';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { textAt, valueAt } from '../../testing/server.ts';
import { startSendingServer, type SendingServer } from './testing/sending-server.ts';

describe.each(engines)('sending, kept in %s', (_name, startEngine) => {
  let engine: TestEngine;
  let at: SendingServer;
  beforeAll(async () => {
    engine = await startEngine();
    at = await startSendingServer(engine);
  });
  afterAll(async () => {
    await at.server.close();
    await engine.stop();
  });
  afterEach(() => at.server.calm());

  describe('a message', () => {
    it('shows what it takes: screens, data, limits and what can be sent', async () => {
      const { body } = await at.server.send('GET', `${at.path}/send-form?flowId=${at.flowId}`);
      expect(body).toMatchObject({
        status: 'PUBLISHED',
        revision: 1,
        usesEndpoint: false,
        hasAppSecret: true,
        canSend: [
          { mode: 'published', possible: true },
          { mode: 'draft', possible: false },
        ],
        screens: [
          {
            id: 'WELCOME',
            isDefault: true,
            fields: [
              { name: 'name', type: 'string', required: true, example: 'Ada' },
              { name: 'seats', type: 'number', example: 2 },
            ],
          },
        ],
        limits: { header: 60, body: 1024, footer: 60, cta: 30 },
      });
    });

    it('arrives as it was composed, and is kept with its token', async () => {
      const [to = ''] = await at.newCustomers(1);
      const { status, body } = await at.send(`+${to.slice(0, 2)} ${to.slice(2, 5)}-${to.slice(5)}`);
      expect(status).toBe(201);
      expect(body).toMatchObject({
        recipient: to,
        status: 'sent',
        wamid: expect.stringMatching(/^wamid\./),
        flowId: at.flowId,
        flowRevision: 1,
        flowToken: expect.stringMatching(/^fs-/),
      });
      expect(await at.inbox(to)).toMatchObject([
        {
          text: 'Book a table',
          header: { text: 'A table' },
          footer: 'Bistro',
          flow: { cta: 'Book', screen: 'WELCOME', token: textAt(body, 'flowToken'), mode: 'published' },
        },
      ]);
      const listed = await at.server.send('GET', `/api/sent-messages?flowId=${at.flowId}`);
      expect(valueAt(listed.body, 'items', 0)).toMatchObject({ id: textAt(body, 'id') });
    });

    it.each([
      ['body', { body: '' }],
      ['body', { body: 'x'.repeat(1025) }],
      ['header.text', { header: { type: 'text', text: 'x'.repeat(61) } }],
      ['header', { header: { type: 'image' } }],
      ['footer', { footer: 'x'.repeat(61) }],
      ['cta', { cta: 'x'.repeat(31) }],
      ['action.screen', { action: { type: 'navigate', screen: 'NOWHERE' } }],
      ['action.data.seats', { action: { type: 'navigate', data: { name: 'Ada', seats: 'two' } } }],
      ['action.data.name', { action: { type: 'navigate', data: { seats: 2 } } }],
      ['action', { action: { type: 'data_exchange' } }],
      ['body', { body: 'Hello {{name}}' }],
    ])('is refused for its %s before anything is sent: %j', async (place, more) => {
      const refused = await at.send('4915112345678', more);
      expect(refused.status).toBe(400);
      const problems = valueAt(refused.body, 'error', 'details', 'problems');
      expect(problems).toEqual(
        expect.arrayContaining([expect.objectContaining({ severity: 'error', path: place })]),
      );
    });

    it('warns of what is allowed but unwise, and shows what would go out', async () => {
      const { body } = await at.server.send('POST', `${at.path}/messages/check`, {
        flowId: at.flowId,
        message: at.message({
          cta: 'More than twenty letters',
          action: { type: 'navigate', data: { name: 'A', seats: 1, x: 1 } },
        }),
      });
      expect(body).toMatchObject({
        ok: true,
        problems: [
          { severity: 'warning', path: 'cta' },
          { severity: 'warning', path: 'action.data.x' },
        ],
        payload: { interactive: { action: { parameters: { flow_action_payload: { screen: 'WELCOME' } } } } },
      });
    });

    it('is signed so that an endpoint can tell by itself', async () => {
      const [to = ''] = await at.newCustomers(1);
      const { body } = await at.send(to, { token: { how: 'signed', validHours: 1 } });
      const [head = '', claims = '', signature] = textAt(body, 'flowToken').split('.');
      const expected = createHmac('sha256', SANDBOX_ACCOUNT.appSecret)
        .update(`${head}.${claims}`)
        .digest('base64url');
      expect(signature).toBe(expected);
      const decoded: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString());
      expect(decoded).toMatchObject({ jti: textAt(body, 'id'), exp: expect.any(Number) });
      expect(textAt(body, 'flowToken')).not.toContain(to);
    });

    it('keeps what Meta says when it refuses', async () => {
      await at.server.fault({ fault: 'window-closed', times: 1 });
      const refused = await at.send('4915112345678');
      expect(refused).toMatchObject({
        status: 422,
        body: { error: { details: { kind: 'window-closed', code: 131_047, traceId: expect.any(String) } } },
      });
      const { body } = await at.server.send(
        'GET',
        `/api/sent-messages?accountId=${at.accountId}&status=failed`,
      );
      expect(valueAt(body, 'items', 0)).toMatchObject({ error: { code: 131_047, hint: expect.any(String) } });
    });

    it('is not sent again when the answer is lost, and says so', async () => {
      const [to = ''] = await at.newCustomers(1);
      await at.server.fault({ fault: 'cut-after-write', times: 1, method: 'POST' });
      const { status, body } = await at.send(to);
      expect([status, valueAt(body, 'status'), valueAt(body, 'wamid')]).toEqual([201, 'unknown', null]);
      expect(await at.inbox(to)).toHaveLength(1);
    });

    it('goes to numbers that are remembered', async () => {
      const [to = ''] = await at.newCustomers(1);
      const numbers = `${at.path}/test-numbers`;
      expect((await at.server.send('PUT', `${numbers}/${to}`, { label: 'My phone' })).body).toMatchObject({
        number: to,
        label: 'My phone',
        lastUsedAt: null,
      });
      await at.send(to);
      const { body } = await at.server.send('GET', numbers);
      expect(valueAt(body, 'items')).toMatchObject([{ number: to, lastUsedAt: expect.any(String) }]);
      expect((await at.server.send('DELETE', `${numbers}/${to}`)).status).toBe(204);
      expect(valueAt((await at.server.send('GET', numbers)).body, 'items')).toEqual([]);
    });

    it('may have a picture that was uploaded', async () => {
      const [to = ''] = await at.newCustomers(1);
      const uploaded = await fetch(`${at.server.url}${at.path}/media?name=table.png&type=image%2Fpng`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: Buffer.from('89504e470d0a1a0a', 'hex'),
      });
      expect(uploaded.status).toBe(201);
      const file: unknown = await uploaded.json();
      const sent = await at.send(to, { header: { type: 'image', mediaId: textAt(file, 'mediaId') } });
      expect(sent.status).toBe(201);
      expect(await at.inbox(to)).toMatchObject([{ header: { media: { mimeType: 'image/png' } } }]);
    });
  });

  describe('templates', () => {
    it('are handed in, listed with what they open, sent and deleted', async () => {
      const [to = ''] = await at.newCustomers(1);
      const name = `invite_${randomUUID().slice(0, 8)}`;
      const created = await at.server.send('POST', `${at.path}/message-templates`, {
        flowId: at.flowId,
        name,
        language: 'en_US',
        category: 'UTILITY',
        body: 'Hello {{1}}, your table waits.',
        bodyExamples: ['Ada'],
        button: { text: 'Book', action: 'navigate', screen: 'WELCOME' },
      });
      expect(created).toMatchObject({ status: 201, body: { id: expect.any(String) } });
      const find = async () => {
        const { body } = await at.server.send('GET', `${at.path}/message-templates?flowId=${at.flowId}`);
        const items = valueAt(body, 'items');
        return Array.isArray(items) ? items.find((item) => valueAt(item, 'name') === name) : undefined;
      };
      await expect.poll(async () => valueAt(await find(), 'status'), { timeout: 10_000 }).toBe('APPROVED');
      expect(await find()).toMatchObject({
        flowId: at.flowId,
        canSend: true,
        variables: ['1'],
        flowButton: 0,
      });
      const sent = await at.server.send('POST', `${at.path}/messages`, {
        flowId: at.flowId,
        to,
        message: {
          kind: 'template',
          name,
          language: 'en_US',
          bodyParameters: [{ value: 'Ada' }],
          data: { name: 'Ada', seats: 2 },
        },
      });
      expect(sent).toMatchObject({ status: 201, body: { kind: 'template', status: 'sent' } });
      expect(await at.inbox(to)).toMatchObject([{ type: 'template', text: 'Hello Ada, your table waits.' }]);
      expect((await at.server.send('DELETE', `${at.path}/message-templates/${name}`)).status).toBe(204);
    });

    it('want an example for each variable', async () => {
      const { status } = await at.server.send('POST', `${at.path}/message-templates`, {
        flowId: at.flowId,
        name: 'no_examples',
        language: 'en_US',
        category: 'UTILITY',
        body: 'Hello {{1}}',
        button: { text: 'Book' },
      });
      expect(status).toBe(400);
    });
  });

  it('does not send a flow that was never published, other than as a draft', async () => {
    const draft = await at.newFlowAtMeta(JSON.stringify(newFlow()), false);
    const [to = ''] = await at.newCustomers(1);
    const one = (more: object) => ({
      flowId: draft,
      to,
      message: { kind: 'flow', body: 'Hi', cta: 'Go', ...more },
    });
    expect((await at.server.send('POST', `${at.path}/messages`, one({}))).status).toBe(400);
    expect((await at.server.send('POST', `${at.path}/messages`, one({ mode: 'draft' }))).status).toBe(201);
  });
});
