import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, valueAt, type TestServer } from '../../testing/server.ts';
import { requests, sourceThat, startHostedFlow } from './testing/hosted-flow.ts';

const { ping, init, pick, confirm } = requests;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('answers with the source that is made from the flow, without keys and without deploying', async () => {
  const flow = await startHostedFlow(server);
  const trying = (request: object) => flow.api('POST', '/try', { request });
  expect((await trying(init)).body).toMatchObject({
    status: 200,
    answer: { screen: 'PICK', data: { dates: ['2026-10-02'] } },
  });
  expect((await trying(pick)).body).toMatchObject({
    status: 200,
    answer: { screen: 'CONFIRM', data: { summary: 'Friday' } },
  });
  expect((await trying(confirm)).body).toMatchObject({
    status: 200,
    answer: {
      screen: 'SUCCESS',
      data: { extension_message_response: { params: { note: 'none', flow_token: 'token-1' } } },
    },
  });
  expect((await trying(ping)).body).toMatchObject({ status: 200, answer: { data: { status: 'active' } } });
});

it('shows what the handler wrote and how long it took, and keeps the exchange', async () => {
  const flow = await startHostedFlow(server);
  const source = sourceThat(`console.error('hm', data); return respond('CONFIRM', { summary: 'tried' });`);
  const { body } = await flow.api('POST', '/try', { request: pick, source });
  expect(body).toMatchObject({
    status: 200,
    answer: { data: { summary: 'tried' } },
    error: null,
    logs: [{ level: 'error', text: 'hm {"date":"2026-10-02","pin":"1234"}' }],
    timings: { handler: expect.any(Number), total: expect.any(Number) },
  });
  expect(Object(valueAt(body, 'timings'))).not.toHaveProperty('decrypt');
  const log = await flow.api('GET', '/exchanges?environment=draft');
  expect(valueAt(log.body, 'items')).toMatchObject([
    { status: 200, screen: 'PICK', next: 'CONFIRM', caller: 'phone' },
  ]);
  await flow.api('POST', '/try', { request: confirm, caller: 'replay' });
  const replayed = await flow.api('GET', '/exchanges?environment=draft&caller=replay');
  expect(valueAt(replayed.body, 'items')).toMatchObject([{ screen: 'CONFIRM', next: 'SUCCESS' }]);
  const overview = await flow.api('GET', '/exchanges/overview?environment=draft');
  expect(overview.body).toMatchObject({ total: 2, failed: 0, screens: ['CONFIRM', 'PICK'] });
});

it.each([
  [
    'throws',
    `throw new RangeError('too far');`,
    { code: 'handler-failed', thrown: { name: 'RangeError', message: 'too far' }, place: { line: 9 } },
  ],
  [
    'leaves data out',
    `return respond('CONFIRM', {});`,
    { code: 'answer-refused', problems: [{ path: ['data', 'summary'] }] },
  ],
  ['never ends', 'for (;;) {}', { code: 'cpu-limit', hint: expect.any(String) }],
])('says what is wrong with a handler that %s', async (_, handler, error) => {
  const flow = await startHostedFlow(server);
  const { status, body } = await flow.api('POST', '/try', { request: pick, source: sourceThat(handler) });
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 500, answer: null, error });
});

it('shows an answer that a phone would refuse, and keeps it with what is sensitive masked', async () => {
  const flow = await startHostedFlow(server);
  const source = sourceThat(`return respond('CONFIRM', { pin: data.pin });`);
  const { body } = await flow.api('POST', '/try', { request: pick, source });
  expect(body).toMatchObject({ answer: null, refused: { screen: 'CONFIRM', data: { pin: '1234' } } });
  const list = await flow.api('GET', '/exchanges?environment=draft');
  const id = String(valueAt(list.body, 'items', 0, 'id'));
  expect((await flow.api('GET', `/exchanges/${id}?environment=draft`)).body).toMatchObject({
    answer: null,
    refused: { screen: 'CONFIRM', data: { pin: '•••' } },
  });
});

it('says where a source cannot be read', async () => {
  const flow = await startHostedFlow(server);
  const { body } = await flow.api('POST', '/try', {
    request: pick,
    source: 'const a = 1;\nexport default {{;\n',
  });
  expect(body).toMatchObject({ status: 500, error: { code: 'invalid-source', place: { line: 2 } } });
});

it('tells what a notice of a phone and a token that is over come to', async () => {
  const flow = await startHostedFlow(server);
  const notice = { ...pick, data: { error: 'invalid-screen-transition', error_message: 'No.' } };
  expect((await flow.api('POST', '/try', { request: notice })).body).toMatchObject({
    status: 200,
    answer: { data: { acknowledged: true } },
  });
  const source = sourceThat(`return tokenNoLongerValid('Over.');`);
  expect((await flow.api('POST', '/try', { request: pick, source })).body).toMatchObject({
    status: 427,
    answer: { error_msg: 'Over.' },
  });
});
