import { createServer } from 'node:http';
import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulesFor, rulesModule } from '@flowsmith/flow-model';
import type { EndpointRules, EndpointRule, JsonValue, RuleSource } from '@flowsmith/flow-model';
import { startTestServer, textAt, valueAt, type TestServer } from '../../testing/server.ts';
import { bookingFlow, requests, startHostedFlow, type HostedFlow } from './testing/hosted-flow.ts';

const { init, pick } = requests;
const flowValue: JsonValue = JSON.parse(JSON.stringify(bookingFlow));
const begun = rulesFor(flowValue);

/** The rules of a new table, with this one before those of its screen. */
function rulesWith(rule: Omit<EndpointRule, 'id'>, parts: Partial<EndpointRules> = {}): EndpointRules {
  return { ...begun, ...parts, rules: [{ id: 'own', ...rule }, ...begun.rules] };
}

const tooLate: Omit<EndpointRule, 'id'> = {
  action: 'data_exchange',
  screen: 'PICK',
  when: {
    kind: 'test',
    value: { from: 'payload', path: 'date' },
    is: 'equals',
    to: { from: 'constant', value: '2026-10-02' },
  },
  answer: { kind: 'error', message: 'Too late for ${payload.date}.' },
};

describe('endpoints made of rules', () => {
  let server: TestServer;
  let service: { readonly port: number; close(): void; asked: string[] };
  beforeAll(async () => {
    service = await startService();
    server = await startTestServer(undefined, undefined, {
      outgoing: { isAllowedAddress: (address) => address === '127.0.0.1', lookup: here },
    });
  });
  afterAll(async () => {
    await server.close();
    service.close();
  });

  const save = (flow: HostedFlow, rules: unknown, revision = '*') =>
    flow.api('PUT', '/source', { rules }, { 'if-match': revision });

  it('are kept as rules, made into code, deployed and answer', async () => {
    const flow = await startHostedFlow(server);
    const rules = rulesWith(tooLate);
    const saved = await save(flow, rules, '0');
    expect(saved).toMatchObject({ status: 200, body: { revision: 1, rules } });
    expect(textAt(saved.body, 'text')).toBe(rulesModule(rules, flowValue));
    expect(await save(flow, rules, '0')).toMatchObject({ status: 200, body: { revision: 1 } });
    expect((await save(flow, begun, '0')).status).toBe(412);
    expect((await flow.api('POST', '/deploy', { environment: 'live' })).status).toBe(200);
    expect(await flow.call(init)).toMatchObject({ status: 200, body: { screen: 'PICK' } });
    expect((await flow.call(pick)).body).toEqual({
      screen: 'PICK',
      data: { error_message: 'Too late for 2026-10-02.' },
    });
  });

  it('become code for good when code is saved', async () => {
    const flow = await startHostedFlow(server);
    const { body } = await save(flow, begun);
    const text = textAt(body, 'text');
    const turned = await flow.api('PUT', '/source', { text }, { 'if-match': '1' });
    expect(turned).toMatchObject({ status: 200, body: { revision: 2, text, rules: null } });
  });

  it('go along when the flow is copied', async () => {
    const flow = await startHostedFlow(server);
    await save(flow, begun);
    const copy = await server.send('POST', `/api/flows/${flow.id}/duplicate`, {});
    const source = await server.send('GET', `/api/flows/${textAt(copy.body, 'id')}/endpoint/source`);
    expect(source.body).toMatchObject({ rules: begun });
  });

  it('can be saved unfinished, but not deployed, and say what is missing where', async () => {
    const flow = await startHostedFlow(server);
    const unfinished = rulesWith({ ...tooLate, answer: { kind: 'screen', screen: 'CONFIRM', data: {} } });
    expect((await save(flow, unfinished)).status).toBe(200);
    const refused = await flow.api('POST', '/deploy', { environment: 'draft' });
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'invalid-source' } } });
    expect(valueAt(refused.body, 'error', 'details', 'problems')).toMatchObject([
      { path: ['rules', 0, 'answer', 'data', 'summary'] },
    ]);
  });

  it('are refused when they are none', async () => {
    const flow = await startHostedFlow(server);
    const refused = await save(flow, { rules: [{ id: 'a', action: 'PING' }] });
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'invalid-request' } } });
    expect(valueAt(refused.body, 'error', 'details', 'problems')).toMatchObject([
      { path: ['rules', 0, 'action'] },
      { path: ['rules', 0, 'answer'] },
    ]);
  });

  it('follow the flow: what a screen needs is looked at again when it changed', async () => {
    const flow = await startHostedFlow(server);
    const before = textAt((await save(flow, begun)).body, 'text');
    const changed = structuredClone(bookingFlow);
    Object.assign(changed.screens[1]?.data ?? {}, { price: { type: 'number', __example__: 5 } });
    await server.send('PUT', `/api/flows/${flow.id}`, { text: JSON.stringify(changed) }, { 'if-match': '*' });
    const refused = await flow.api('POST', '/deploy', { environment: 'draft' });
    expect(valueAt(refused.body, 'error', 'details', 'problems')).toMatchObject([
      { path: ['rules', 1, 'answer', 'data', 'price'] },
    ]);
    expect(before).toContain('summary');
  });

  it('ask services with secrets, take what they answer, and say so when they fail', async () => {
    const flow = await startHostedFlow(server);
    const source = dataSource(service.port);
    const rules = rulesWith(
      {
        action: 'data_exchange',
        screen: 'PICK',
        answer: {
          kind: 'screen',
          screen: 'CONFIRM',
          data: { summary: { from: 'source', source: 'days', path: '$.days[0].title' } },
        },
      },
      { sources: [source] },
    );
    await save(flow, rules);
    await flow.api('PUT', '/secrets/TOKEN', { value: 's3cret' });
    const trying = (on: RuleSource) =>
      flow.api('POST', '/rules/try-source', { source: on, payload: { date: 'a&b' } });
    expect((await trying(source)).body).toMatchObject({
      status: null,
      host: `days.example.com:${service.port}`,
      failure: expect.stringContaining('days.example.com'),
    });
    await flow.api('PUT', '', { draft: { allowedHosts: [`days.example.com:${service.port}`] } });
    const tried = await trying(source);
    expect(tried.body).toMatchObject({
      status: 200,
      request: { method: 'GET', url: `http://days.example.com:${service.port}/days?of=a%26b` },
      json: { days: [{ title: 'Day of a&b' }], token: 'Bearer •••' },
    });
    expect(JSON.stringify(tried.body)).not.toContain('s3cret');
    expect((await trying({ ...source, url: `${source.url}&plain` })).body).toMatchObject({
      status: 200,
      text: 'plain words',
      json: null,
    });

    await flow.api('POST', '/deploy', { environment: 'draft' });
    const answer = await flow.call(pick, { environment: 'draft' });
    expect(answer.body).toEqual({ screen: 'CONFIRM', data: { summary: 'Day of 2026-10-02' } });
    expect(service.asked.at(-1)).toBe('/days?of=2026-10-02');

    await save(flow, { ...rules, sources: [{ ...source, url: source.url.replace('/days', '/none') }] });
    await flow.api('POST', '/deploy', { environment: 'draft' });
    expect((await flow.call(pick, { environment: 'draft' })).body).toEqual({
      screen: 'PICK',
      data: { error_message: 'Please try later.' },
    });
  });

  it('look for patterns in time that no pattern can stretch', async () => {
    const flow = await startHostedFlow(server);
    const pattern: EndpointRule['when'] = {
      kind: 'test',
      value: { from: 'payload', path: 'date' },
      is: 'matches',
      to: { from: 'constant', value: '^(a+)+$' },
    };
    await save(flow, rulesWith({ ...tooLate, when: pattern }));
    const date = `${'a'.repeat(2_000)}!`;
    const { body } = await flow.api('POST', '/try', { request: { ...pick, data: { date } } });
    expect(body).toMatchObject({ status: 200, answer: { screen: 'CONFIRM' } });
    const fitting = await flow.api('POST', '/try', { request: { ...pick, data: { date: 'aaa' } } });
    expect(fitting.body).toMatchObject({ answer: { data: { error_message: 'Too late for aaa.' } } });
  });
});

function dataSource(port: number): RuleSource {
  return {
    id: 'days',
    name: 'Free days',
    method: 'GET',
    url: `http://days.example.com:${port}/days?of=\${payload.date}`,
    headers: [{ name: 'authorization', value: 'Bearer ${secret.TOKEN}' }],
    failure: 'Please try later.',
  };
}

const here: LookupFunction = (_hostname, _options, callback) =>
  callback(null, [{ address: '127.0.0.1', family: 4 }]);

/** A service that answers with days, and what it was sent. */
function startService() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://days.example.com');
    asked.push(request.url ?? '');
    if (url.pathname !== '/days') return void response.writeHead(404).end();
    if (url.searchParams.has('plain')) return void response.end('plain words');
    const title = `Day of ${url.searchParams.get('of')}`;
    response.end(JSON.stringify({ days: [{ title }], token: request.headers.authorization }));
  });
  return new Promise<{ port: number; asked: string[]; close(): void }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({ port, asked, close: () => server.close() });
    });
  });
}
