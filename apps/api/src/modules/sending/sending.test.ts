import { createHmac, randomUUID } from 'node:crypto';
import { SANDBOX_ACCOUNT } from '@flowsmith/meta-sandbox';
import { newFlow } from '@flowsmith/flow-model';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { sandboxAccount, startTestServer, textAt, valueAt, type TestServer } from '../../testing/server.ts';

/** A flow whose first screen wants to know something. */
const FLOW = JSON.stringify({
  version: '7.3',
  screens: [
    {
      id: 'WELCOME',
      title: 'Welcome',
      terminal: true,
      data: {
        name: { type: 'string', __example__: 'Ada' },
        seats: { type: 'number', __example__: 2 },
      },
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'TextBody', text: '${data.name}' },
          { type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: {} } },
        ],
      },
    },
  ],
});

describe.each(engines)('sending, kept in %s', (_name, startEngine) => {
  let engine: TestEngine;
  let server: TestServer;
  let accountId: string;
  let flowId: string;
  beforeAll(async () => {
    engine = await startEngine();
    server = await startTestServer(undefined, engine);
    const account = { ...sandboxAccount(server.graphUrl), appSecret: SANDBOX_ACCOUNT.appSecret };
    accountId = textAt((await server.send('POST', '/api/accounts', account)).body, 'id');
    flowId = await newFlowAtMeta(FLOW, true);
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });
  afterEach(() => server.calm());

  async function newFlowAtMeta(text: string, published: boolean): Promise<string> {
    const name = `Flow ${randomUUID()}`;
    const id = textAt((await server.send('POST', '/api/flows', { name, text })).body, 'id');
    await server.send('POST', `/api/flows/${id}/preflight`, { accountId, name, categories: ['SURVEY'] });
    if (published) await server.send('POST', `/api/flows/${id}/publish`, { accountId });
    return id;
  }

  /** The sandbox takes messages only to those who wrote before. */
  async function customers(...numbers: string[]): Promise<void> {
    for (const waId of numbers) {
      await server.send('POST', '/sandbox/graph/_sandbox/customers', { name: waId, phone: waId });
      const chat = await server.send('POST', '/sandbox/graph/_sandbox/chats', { waId });
      await server.send('POST', `/sandbox/graph/_sandbox/chats/${textAt(chat.body, 'id')}/messages`, {
        type: 'text',
        text: 'Hello',
      });
    }
  }
  let next = 4_915_200_000_000;
  async function newCustomers(count: number): Promise<string[]> {
    const numbers = Array.from({ length: count }, () => String(next++));
    await customers(...numbers);
    return numbers;
  }
  /** What a customer has got. */
  async function inbox(waId: string): Promise<unknown[]> {
    const { body } = await server.send('GET', `/sandbox/graph/_sandbox/chats?waId=${waId}`);
    const chats = valueAt(body, 'chats');
    if (!Array.isArray(chats) || chats.length === 0) return [];
    const chat = await server.send('GET', `/sandbox/graph/_sandbox/chats/${textAt(chats[0], 'id')}`);
    const messages = valueAt(chat.body, 'messages');
    return Array.isArray(messages)
      ? messages.filter((message) => valueAt(message, 'from') === 'business')
      : [];
  }

  const message = (more: object = {}) => ({
    kind: 'flow',
    header: { type: 'text', text: 'A table' },
    body: 'Book a table',
    footer: 'Bistro',
    cta: 'Book',
    action: { type: 'navigate', screen: 'WELCOME', data: { name: 'Ada', seats: 2 } },
    ...more,
  });
  const path = () => `/api/accounts/${accountId}`;
  const send = (to: string, more: object = {}) =>
    server.send('POST', `${path()}/messages`, { flowId, message: message(more), to });
  const startJob = (csv: string, more: object = {}, job: object = {}) =>
    server.send('POST', `${path()}/send-jobs`, {
      flowId,
      name: 'List',
      message: message(more),
      csv,
      perSecond: 80,
      ...job,
    });
  const jobState = async (body: unknown) => {
    const { body: job } = await server.send('GET', `/api/send-jobs/${textAt(body, 'id')}`);
    return job;
  };
  const until = async (body: unknown, state: string) => {
    await expect.poll(async () => valueAt(await jobState(body), 'state'), { timeout: 15_000 }).toBe(state);
  };

  describe('a message', () => {
    it('shows what it takes: screens, data, limits and what can be sent', async () => {
      const { body } = await server.send('GET', `${path()}/send-form?flowId=${flowId}`);
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
      const [to = ''] = await newCustomers(1);
      const { status, body } = await send(`+${to.slice(0, 2)} ${to.slice(2, 5)}-${to.slice(5)}`);
      expect(status).toBe(201);
      expect(body).toMatchObject({
        recipient: to,
        status: 'sent',
        wamid: expect.stringMatching(/^wamid\./),
        flowId,
        flowRevision: 1,
        flowToken: expect.stringMatching(/^fs-/),
      });
      expect(await inbox(to)).toMatchObject([
        {
          text: 'Book a table',
          header: { text: 'A table' },
          footer: 'Bistro',
          flow: { cta: 'Book', screen: 'WELCOME', token: textAt(body, 'flowToken'), mode: 'published' },
        },
      ]);
      const listed = await server.send('GET', `/api/sent-messages?flowId=${flowId}`);
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
      const refused = await send('4915112345678', more);
      expect(refused.status).toBe(400);
      const problems = valueAt(refused.body, 'error', 'details', 'problems');
      expect(problems).toEqual(
        expect.arrayContaining([expect.objectContaining({ severity: 'error', path: place })]),
      );
    });

    it('warns of what is allowed but unwise, and shows what would go out', async () => {
      const { body } = await server.send('POST', `${path()}/messages/check`, {
        flowId,
        message: message({
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
      const [to = ''] = await newCustomers(1);
      const { body } = await send(to, { token: { how: 'signed', validHours: 1 } });
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
      await server.fault({ fault: 'window-closed', times: 1 });
      const refused = await send('4915112345678');
      expect(refused).toMatchObject({
        status: 422,
        body: { error: { details: { kind: 'window-closed', code: 131_047, traceId: expect.any(String) } } },
      });
      const { body } = await server.send('GET', `/api/sent-messages?accountId=${accountId}&status=failed`);
      expect(valueAt(body, 'items', 0)).toMatchObject({ error: { code: 131_047, hint: expect.any(String) } });
    });

    it('is not sent again when the answer is lost, and says so', async () => {
      const [to = ''] = await newCustomers(1);
      await server.fault({ fault: 'cut-after-write', times: 1, method: 'POST' });
      const { status, body } = await send(to);
      expect([status, valueAt(body, 'status'), valueAt(body, 'wamid')]).toEqual([201, 'unknown', null]);
      expect(await inbox(to)).toHaveLength(1);
    });

    it('goes to numbers that are remembered', async () => {
      const [to = ''] = await newCustomers(1);
      const numbers = `${path()}/test-numbers`;
      expect((await server.send('PUT', `${numbers}/${to}`, { label: 'My phone' })).body).toMatchObject({
        number: to,
        label: 'My phone',
        lastUsedAt: null,
      });
      await send(to);
      const { body } = await server.send('GET', numbers);
      expect(valueAt(body, 'items')).toMatchObject([{ number: to, lastUsedAt: expect.any(String) }]);
      expect((await server.send('DELETE', `${numbers}/${to}`)).status).toBe(204);
      expect(valueAt((await server.send('GET', numbers)).body, 'items')).toEqual([]);
    });

    it('may have a picture that was uploaded', async () => {
      const [to = ''] = await newCustomers(1);
      const uploaded = await fetch(`${server.url}${path()}/media?name=table.png&type=image%2Fpng`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: Buffer.from('89504e470d0a1a0a', 'hex'),
      });
      expect(uploaded.status).toBe(201);
      const file: unknown = await uploaded.json();
      const sent = await send(to, { header: { type: 'image', mediaId: textAt(file, 'mediaId') } });
      expect(sent.status).toBe(201);
      expect(await inbox(to)).toMatchObject([{ header: { media: { mimeType: 'image/png' } } }]);
    });
  });

  describe('a list', () => {
    it('is read row by row, with what is wrong and where', async () => {
      const csv =
        '\uFEFFPhone;name;seats\r\nno number;Ada;2\r\n49152100000001;Bob;two\r\n49152100000002;Cy;3\r\n49152100000002;Cy;3\r\n';
      const { body } = await server.send('POST', `${path()}/recipient-lists/check`, {
        flowId,
        message: message({ body: 'Hello {{name}}' }),
        csv,
      });
      expect(body).toMatchObject({
        columns: ['Phone', 'name', 'seats'],
        recipientColumn: 'Phone',
        data: { name: 'name', seats: 'seats' },
        rows: 4,
        good: 1,
        duplicates: 1,
        problemCount: 2,
        problems: [
          { line: 2, column: 'Phone' },
          { line: 3, column: 'seats' },
        ],
        sample: [{ name: 'Ada' }, { name: 'Bob' }, { name: 'Cy' }, { name: 'Cy' }],
      });
      expect((await startJob(csv)).status).toBe(400);
    });

    it('gets everybody their own message, data and token', async () => {
      const [ada = '', bob = ''] = await newCustomers(2);
      const csv = `phone,name,seats\n${ada},Ada,2\n${bob},Bob,5\n`;
      const started = await startJob(csv, { body: 'Hello {{name}}', action: { type: 'navigate' } });
      expect(started).toMatchObject({ status: 202, body: { total: 2 } });
      await until(started.body, 'done');
      const [forAda] = await inbox(ada);
      const [forBob] = await inbox(bob);
      expect(forAda).toMatchObject({ text: 'Hello Ada' });
      expect(forBob).toMatchObject({
        text: 'Hello Bob',
        json: {
          interactive: {
            action: { parameters: { flow_action_payload: { data: { name: 'Bob', seats: 5 } } } },
          },
        },
      });
      expect(valueAt(forAda, 'flow', 'token')).not.toBe(valueAt(forBob, 'flow', 'token'));
      const { body } = await server.send('GET', `/api/sent-messages?jobId=${textAt(started.body, 'id')}`);
      expect(valueAt(body, 'items')).toMatchObject([
        { recipient: ada, position: 1, status: 'sent' },
        { recipient: bob, position: 2, status: 'sent' },
      ]);
    });

    it('goes on past those who cannot be reached', async () => {
      const [ada = '', bob = ''] = await newCustomers(2);
      await server.fault({ fault: 'not-allow-listed', times: 1 });
      const started = await startJob(`phone\n${ada}\n${bob}\n`);
      await until(started.body, 'done');
      expect(await jobState(started.body)).toMatchObject({ counts: { sent: 1, failed: 1 } });
      const again = await server.send('POST', `/api/send-jobs/${textAt(started.body, 'id')}/retry`, {
        statuses: ['failed'],
      });
      expect(again.status).toBe(200);
      await until(started.body, 'done');
      expect(await jobState(started.body)).toMatchObject({ counts: { sent: 2, failed: 0 } });
      expect([(await inbox(ada)).length, (await inbox(bob)).length]).toEqual([1, 1]);
    });

    it('waits when Meta wants it, and is not lost', async () => {
      const [ada = ''] = await newCustomers(1);
      await server.fault({ fault: 'flow-throttled', times: 1 });
      const started = await startJob(`phone\n${ada}\n`);
      await until(started.body, 'waiting');
      const job = await jobState(started.body);
      expect(job).toMatchObject({
        counts: { queued: 1 },
        reason: expect.any(String),
        hint: expect.any(String),
      });
      expect(Date.parse(textAt(job, 'resumesAt')) - Date.now()).toBeGreaterThan(50 * 60_000);
      await server.send('POST', `/api/send-jobs/${textAt(job, 'id')}/resume`);
      await until(job, 'done');
      expect(await inbox(ada)).toHaveLength(1);
    });

    it('stops when it cannot go on without somebody, and says why', async () => {
      const [ada = ''] = await newCustomers(1);
      await server.fault({ fault: 'payment', times: 1 });
      const started = await startJob(`phone\n${ada}\n`);
      await until(started.body, 'paused');
      expect(await jobState(started.body)).toMatchObject({ counts: { queued: 1, failed: 0 } });
    });

    it('does not repeat what may have been sent', async () => {
      const [ada = '', bob = ''] = await newCustomers(2);
      await server.fault({ fault: 'cut-after-write', times: 1, method: 'POST' });
      const started = await startJob(`phone\n${ada}\n${bob}\n`);
      await until(started.body, 'done');
      expect(await jobState(started.body)).toMatchObject({ counts: { sent: 1, unknown: 1 } });
      expect([(await inbox(ada)).length, (await inbox(bob)).length]).toEqual([1, 1]);
    });

    it('is paused, goes on and is canceled, and nobody gets it twice', async () => {
      const numbers = await newCustomers(6);
      const started = await startJob(`phone\n${numbers.join('\n')}\n`, {}, { perSecond: 4 });
      const job = `/api/send-jobs/${textAt(started.body, 'id')}`;
      await expect
        .poll(async () => valueAt(await jobState(started.body), 'counts', 'sent'), { timeout: 10_000 })
        .toBeGreaterThan(0);
      await server.send('POST', `${job}/pause`);
      expect(await jobState(started.body)).toMatchObject({ state: 'paused' });
      await server.send('PATCH', job, { perSecond: 80 });
      await server.send('POST', `${job}/resume`);
      await until(started.body, 'done');
      const counts = await Promise.all(numbers.map(async (number) => (await inbox(number)).length));
      expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
      expect((await server.send('POST', `${job}/cancel`)).status).toBe(409);
    });

    it('is canceled for those who have not got it', async () => {
      const numbers = await newCustomers(3);
      const started = await startJob(`phone\n${numbers.join('\n')}\n`, {}, { perSecond: 0.1 });
      const { body } = await server.send('POST', `/api/send-jobs/${textAt(started.body, 'id')}/cancel`);
      expect(valueAt(body, 'state')).toBe('canceled');
      expect(Number(valueAt(body, 'counts', 'canceled'))).toBeGreaterThanOrEqual(2);
    });
  });

  describe('templates', () => {
    it('are handed in, listed with what they open, sent and deleted', async () => {
      const [to = ''] = await newCustomers(1);
      const name = `invite_${randomUUID().slice(0, 8)}`;
      const created = await server.send('POST', `${path()}/message-templates`, {
        flowId,
        name,
        language: 'en_US',
        category: 'UTILITY',
        body: 'Hello {{1}}, your table waits.',
        bodyExamples: ['Ada'],
        button: { text: 'Book', action: 'navigate', screen: 'WELCOME' },
      });
      expect(created).toMatchObject({ status: 201, body: { id: expect.any(String) } });
      const find = async () => {
        const { body } = await server.send('GET', `${path()}/message-templates?flowId=${flowId}`);
        const items = valueAt(body, 'items');
        return Array.isArray(items) ? items.find((item) => valueAt(item, 'name') === name) : undefined;
      };
      await expect.poll(async () => valueAt(await find(), 'status'), { timeout: 10_000 }).toBe('APPROVED');
      expect(await find()).toMatchObject({ flowId, canSend: true, variables: ['1'], flowButton: 0 });
      const sent = await server.send('POST', `${path()}/messages`, {
        flowId,
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
      expect(await inbox(to)).toMatchObject([{ type: 'template', text: 'Hello Ada, your table waits.' }]);
      expect((await server.send('DELETE', `${path()}/message-templates/${name}`)).status).toBe(204);
    });

    it('want an example for each variable', async () => {
      const { status } = await server.send('POST', `${path()}/message-templates`, {
        flowId,
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
    const draft = await newFlowAtMeta(JSON.stringify(newFlow()), false);
    const [to = ''] = await newCustomers(1);
    const one = (more: object) => ({
      flowId: draft,
      to,
      message: { kind: 'flow', body: 'Hi', cta: 'Go', ...more },
    });
    expect((await server.send('POST', `${path()}/messages`, one({}))).status).toBe(400);
    expect((await server.send('POST', `${path()}/messages`, one({ mode: 'draft' }))).status).toBe(201);
  });
});
