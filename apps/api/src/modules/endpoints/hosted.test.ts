import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateKeyPair, importPublicKey } from '@flowsmith/crypto';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { startMischief } from '../../testing/mischief-server.ts';
import { sandboxAccount, startTestServer, textAt, valueAt, type TestServer } from '../../testing/server.ts';
import { bookingFlow, requests, sourceThat, startHostedFlow } from './testing/hosted-flow.ts';

const { ping, init, pick, confirm } = requests;
/** Answers with this summary. */
const says = (summary: string) => sourceThat(`return respond('CONFIRM', { summary: ${summary} });`);
const hello = says('data.date');
const summaryOf = ({ body }: { body: unknown }) => valueAt(body, 'data', 'summary');

describe.each(engines)('hosted endpoints in %s', (_name, start) => {
  let engine: TestEngine;
  let server: TestServer;
  beforeAll(async () => {
    engine = await start();
    server = await startTestServer(undefined, engine, {
      timeBudget: 3_000,
      isolates: { threads: 2 },
      outgoing: { isAllowedAddress: (address) => address === '127.0.0.1', lookup: here },
    });
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });

  it('goes from opening to the end, encrypted', async () => {
    const flow = await startHostedFlow(server);
    expect((await flow.deploy(hello)).status).toBe(200);
    expect(await flow.call(ping)).toMatchObject({ status: 200, body: { data: { status: 'active' } } });
    const opened = await flow.call(init);
    expect(opened).toMatchObject({
      status: 200,
      body: { screen: 'PICK', data: { dates: ['2026-10-02'] } },
    });
    expect(opened.headers.get('content-type')).toBe('text/plain');
    expect(await flow.call(pick)).toMatchObject({
      status: 200,
      body: { screen: 'CONFIRM', data: { summary: '2026-10-02' } },
    });
    expect(await flow.call(confirm)).toMatchObject({
      status: 200,
      body: {
        screen: 'SUCCESS',
        data: { extension_message_response: { params: { booking_id: 'B-1', flow_token: 'token-1' } } },
      },
    });
  });

  it('answers only pings until something is deployed, and says why', async () => {
    const flow = await startHostedFlow(server);
    expect((await flow.call(ping)).status).toBe(200);
    expect((await flow.call(init)).status).toBe(500);
    const { body } = await flow.api('GET', '/exchanges?environment=live');
    expect(valueAt(body, 'items')).toMatchObject([
      { kind: 'exchange', action: 'INIT', status: 500, errorCode: 'not-deployed' },
      { kind: 'ping', status: 200, errorCode: null },
    ]);
  });

  it('refuses what it cannot decrypt, and knows nothing at other addresses', async () => {
    const flow = await startHostedFlow(server);
    await flow.deploy(hello);
    const { publicKey } = await generateKeyPair();
    expect(await flow.call(ping, { key: publicKey })).toMatchObject({ status: 421, body: undefined });
    const path = await flow.path();
    expect(await server.send('POST', path, 'no JSON')).toMatchObject({ status: 421, text: '' });
    expect(await server.send('POST', path, 'x'.repeat(3_200_000))).toMatchObject({ status: 413, text: '' });
    expect(await server.send('POST', '/e/nobody', '{}')).toMatchObject({ status: 404, text: '' });
    expect((await server.send('GET', path)).body).toMatchObject({ status: 'ok', deployed: true });
    expect((await server.send('GET', '/e/nobody')).status).toBe(404);
  });

  it('answers by whatever name it is reached, though the server is only for this machine', async () => {
    const flow = await startHostedFlow(server);
    const headers = { host: 'tunnel.example.com', origin: 'https://elsewhere.example' };
    expect((await server.send('POST', await flow.path(), '{}', headers)).status).toBe(421);
  });

  it.each([
    ['throws', `throw new Error('oops');`, 500, 'handler-failed'],
    ['never ends', 'for (;;) {}', 500, 'cpu-limit'],
    [
      'takes all memory',
      'const all: unknown[] = []; for (;;) all.push(new Array(1000).fill(1));',
      500,
      'memory-limit',
    ],
    ['answers with a screen that is not there', `return respond('NOWHERE');`, 500, 'answer-refused'],
    ['leaves data out', `return respond('CONFIRM', {});`, 500, 'answer-refused'],
    ['answers nothing', `return;`, 500, 'no-answer'],
    ['forges an answer', `return { kind: 'screen', screen: 7, data: [] };`, 500, 'no-answer'],
    ['ends the token', `return tokenNoLongerValid('Over.');`, 427, null],
  ])('a handler that %s', async (_, body, status, errorCode) => {
    const flow = await startHostedFlow(server);
    await flow.deploy(sourceThat(body));
    const answer = await flow.call(pick);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(status === 427 ? { error_msg: 'Over.' } : undefined);
    const { body: log } = await flow.api('GET', '/exchanges?environment=live');
    expect(valueAt(log, 'items')).toMatchObject([{ status, errorCode, screen: 'PICK' }]);
    // The next one finds it in good order.
    expect((await flow.call(init)).status).toBe(200);
  });

  it('lets onError answer instead, and keeps people on their screen when it takes too long', async () => {
    const flow = await startHostedFlow(server);
    await flow.deploy(
      sourceThat(`throw new Error('oops');`, `onError: (thrown, { error }) => error(thrown.code),`),
    );
    expect(await flow.call(pick)).toMatchObject({
      body: { screen: 'PICK', data: { error_message: 'handler-failed' } },
    });
    await flow.deploy(sourceThat(`return new Promise(() => {});`));
    const late = await flow.call(pick);
    expect(late).toMatchObject({
      status: 200,
      body: { screen: 'PICK', data: { error_message: expect.any(String) } },
    });
    expect((await flow.call(init)).status).toBe(200);
  });

  it('a handler that loops delays nobody else', async () => {
    const good = await startHostedFlow(server);
    const bad = await startHostedFlow(server);
    await good.deploy(hello);
    await bad.deploy(sourceThat('for (;;) { try { JSON.stringify(new Array(1e6).fill(data)); } catch {} }'));
    await good.call(pick);
    await bad.call(pick);
    let isLooping = true;
    const looping = Promise.all(Array.from({ length: 12 }, () => bad.call(pick))).finally(() => {
      isLooping = false;
    });
    const answers = [await good.call(pick)];
    // Behind the loops it would have waited for all of them.
    expect(isLooping).toBe(true);
    for (let number = 1; number < 12; number += 1) answers.push(await good.call(pick));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect((await looping).map(({ status }) => status)).not.toContain(200);
  });

  it('opens requests with the current key and the one before', async () => {
    const flow = await startHostedFlow(server);
    await flow.deploy(hello);
    const first = await flow.currentKey();
    const keys = [first];
    for (let turn = 0; turn < 2; turn += 1) {
      const { body } = await flow.api('POST', '/keys', { from: 'new' });
      keys.push(importPublicKey(textAt(body, 'publicKey')));
    }
    const statuses = [];
    for (const key of keys) statuses.push((await flow.call(ping, { key })).status);
    expect(statuses).toEqual([421, 200, 200]);
    const { body } = await flow.api('GET', '/keys');
    expect(valueAt(body, 'items')).toMatchObject([
      { state: 'current', fingerprint: keys[2]?.fingerprint },
      { state: 'previous', fingerprint: keys[1]?.fingerprint },
      { state: 'retired', fingerprint: keys[0]?.fingerprint },
    ]);
    await flow.api('PATCH', `/keys/${textAt(body, 'items', 1, 'id')}`, { state: 'retired' });
    const [, previous = first] = keys;
    expect((await flow.call(ping, { key: previous })).status).toBe(421);
  });

  it('goes back to the version before in one call, and forth again', async () => {
    const flow = await startHostedFlow(server);
    await flow.deploy(says(`'one'`));
    await flow.deploy(says(`'two'`));
    expect(summaryOf(await flow.call(pick))).toBe('two');
    expect((await flow.api('POST', '/rollback', { environment: 'live' })).body).toMatchObject({ number: 1 });
    expect(summaryOf(await flow.call(pick))).toBe('one');
    expect((await flow.api('POST', '/rollback', { environment: 'live' })).status).toBe(409);
    await flow.api('POST', '/rollback', { environment: 'live', number: 2 });
    expect(summaryOf(await flow.call(pick))).toBe('two');
    expect((await flow.api('POST', '/rollback', { environment: 'live', number: 3 })).status).toBe(404);
  });

  it('keeps draft and live apart: versions, values, secrets', async () => {
    const flow = await startHostedFlow(server);
    const source = says(`(await secret('NAME')) + (await store.increment('seen'))`);
    await flow.deploy(source, 'draft');
    expect((await flow.call(pick)).status).toBe(500);
    expect((await flow.api('PUT', '/secrets/NAME', { value: 'draft', environment: 'draft' })).status).toBe(
      204,
    );
    expect((await flow.api('PUT', '/secrets/NAME', { value: 'live', environment: 'live' })).status).toBe(204);
    expect(summaryOf(await flow.call(pick, { environment: 'draft' }))).toBe('draft1');
    expect(summaryOf(await flow.call(pick, { environment: 'draft' }))).toBe('draft2');
    // What was tried goes live.
    const { body } = await flow.api('POST', '/deploy', {
      environment: 'live',
      from: { environment: 'draft', number: 1 },
    });
    expect(body).toMatchObject({ number: 1 });
    expect(summaryOf(await flow.call(pick))).toBe('live1');
    expect((await flow.api('DELETE', '/secrets/NAME')).status).toBe(204);
    expect((await flow.call(pick)).status).toBe(500);
  });

  it('an endpoint of the same source has its own memory and secrets', async () => {
    const source = sourceThat(`return respond('CONFIRM', { summary: String(requests) });`);
    const one = await startHostedFlow(server);
    const other = await startHostedFlow(server);
    await one.deploy(source);
    await other.deploy(source);
    for (let number = 0; number < 6; number += 1) await one.call(pick);
    expect(summaryOf(await other.call(pick))).toBe('1');
  });

  it('checks answers of the draft against the flow as it is, those of live against the flow as it was deployed with', async () => {
    const flow = await startHostedFlow(server);
    await flow.deploy(hello, 'draft');
    await flow.deploy(hello, 'live');
    const text = JSON.stringify(bookingFlow).replaceAll('summary', 'conclusion');
    await server.send('PUT', `/api/flows/${flow.id}`, { text }, { 'if-match': '*' });
    expect((await flow.call(pick, { environment: 'draft' })).status).toBe(500);
    expect((await flow.call(pick)).status).toBe(200);
    expect((await flow.api('GET', '')).body).toMatchObject({
      draft: { isCurrent: true },
      live: { isCurrent: false },
    });
  });

  it('checks signatures where an app secret is known', async () => {
    const flow = await startHostedFlow(server);
    await flow.deploy(hello);
    const account = await server.send('POST', '/api/accounts', {
      ...sandboxAccount(server.graphUrl),
      appSecret: 'the-app-secret',
    });
    expect(account.body).toMatchObject({ hasAppSecret: true });
    expect(account.text).not.toContain('the-app-secret');
    expect((await flow.api('GET', '')).body).toMatchObject({ live: { signatures: 'no-secret' } });
    const link = { accountId: textAt(account.body, 'id'), name: 'Booking', categories: ['OTHER'] };
    expect((await server.send('POST', `/api/flows/${flow.id}/preflight`, link)).status).toBe(200);
    await flow.api('PUT', '', { live: { keepPayloads: false } });
    expect((await flow.call(pick)).status).toBe(432);
    expect((await flow.call(pick, { appSecret: 'another' })).status).toBe(432);
    expect((await flow.call(pick, { appSecret: 'the-app-secret' })).status).toBe(200);
    await flow.api('PUT', '', { live: { checkSignatures: false } });
    expect((await flow.call(pick)).status).toBe(200);
  });

  it('fetches from listed hosts only', async () => {
    const api = await startMischief(({ body }) => ({ body: { said: body } }));
    const port = new URL(api.url).port;
    const flow = await startHostedFlow(server);
    const fetching = (url: string) => `
      const answer = await fetch('${url}', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: data.date });
      return respond('CONFIRM', { summary: answer.status + (await answer.json()).said });`;
    await flow.deploy(sourceThat(fetching(`http://api.example.com:${port}/`)));
    expect((await flow.call(pick)).status).toBe(500);
    await flow.api('PUT', '', { live: { allowedHosts: [`api.example.com:${port}`] } });
    expect(summaryOf(await flow.call(pick))).toBe('2002026-10-02');
    await flow.deploy(sourceThat(fetching(`http://127.0.0.1:${port}/`)));
    expect((await flow.call(pick)).status).toBe(500);
    expect(api.seen).toHaveLength(1);
    await api.close();
  });

  it('keeps payloads of the draft, sensitive ones masked, and none of live unless asked to', async () => {
    const flow = await startHostedFlow(server);
    const source = sourceThat(
      `console.warn('asked', data.date); return respond('CONFIRM', { summary: data.date });`,
    );
    await flow.deploy(source, 'draft');
    await flow.deploy(source, 'live');
    await flow.call(pick, { environment: 'draft' });
    await flow.call(pick);
    const shown = async (environment: string) => {
      const { body } = await flow.api('GET', `/exchanges?environment=${environment}`);
      const id = String(valueAt(body, 'items', 0, 'id'));
      return flow.api('GET', `/exchanges/${id}?environment=${environment}`);
    };
    const draft = await shown('draft');
    expect(draft.body).toMatchObject({
      status: 200,
      version: 1,
      request: { action: 'data_exchange', data: { date: '2026-10-02', pin: '•••' } },
      answer: { screen: 'CONFIRM', data: { summary: '2026-10-02' } },
      logs: [{ level: 'warn', text: 'asked 2026-10-02' }],
      timings: { decrypt: expect.any(Number), handler: expect.any(Number), seal: expect.any(Number) },
    });
    expect(draft.text).not.toContain('1234');
    const live = await shown('live');
    expect(live.body).toMatchObject({ status: 200, request: null, answer: null, logs: [] });
    expect(live.text).not.toContain('2026-10-02"');
    await flow.api('PUT', '', { live: { keepPayloads: true } });
    await flow.call(pick);
    expect((await shown('live')).body).toMatchObject({ request: { data: { pin: '•••' } } });
    expect((await flow.api('DELETE', '/exchanges?environment=live')).status).toBe(204);
    expect((await flow.api('GET', '/exchanges?environment=live')).body).toMatchObject({ items: [] });
  });

  it('is not there while its flow is deleted', async () => {
    const flow = await startHostedFlow(server);
    await flow.deploy(hello, 'draft');
    expect((await flow.call(ping, { environment: 'draft' })).status).toBe(200);
    await server.send('DELETE', `/api/flows/${flow.id}`);
    expect((await flow.call(ping, { environment: 'draft' })).status).toBe(404);
  });

  it('tells nobody its keys, secrets and tokens', async () => {
    const flow = await startHostedFlow(server);
    await flow.api('PUT', '/secrets/NAME', { value: 'very-secret-value' });
    await flow.deploy(sourceThat(`throw new Error(await secret('NAME'));`), 'live');
    await flow.call(pick);
    const told = [
      await flow.api('GET', ''),
      await flow.api('GET', '/keys'),
      await flow.api('GET', '/exchanges?environment=live'),
    ];
    const [, , log] = told;
    told.push(
      await flow.api('GET', `/exchanges/${String(valueAt(log?.body, 'items', 0, 'id'))}?environment=live`),
    );
    for (const { status, text } of told) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/PRIVATE|very-secret-value|token-1/);
    }
    expect(server.log.join('')).not.toMatch(/BEGIN|very-secret-value/);
  });
});

/** Every name is this machine. */
const here: LookupFunction = (_hostname, _options, callback) =>
  callback(null, [{ address: '127.0.0.1', family: 4 }]);
