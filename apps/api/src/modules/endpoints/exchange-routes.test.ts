import { sealRequest } from '@flowsmith/crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, valueAt, type TestServer } from '../../testing/server.ts';
import { requests, sourceThat, startHostedFlow } from './testing/hosted-flow.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const CALLER = 'x-flowsmith-caller';

it('says who asked, as far as they say so themselves', async () => {
  const flow = await startHostedFlow(server);
  const path = await flow.path('draft');
  const key = await flow.currentKey();
  const ask = (headers: Record<string, string>) =>
    server.send('POST', path, sealRequest(requests.ping, key).envelope, headers);
  for (const name of ['sandbox', 'phone', 'somebody']) await ask({ [CALLER]: name });
  await ask({});
  const { body } = await flow.api('GET', '/exchanges?environment=draft');
  expect(valueAt(body, 'items')).toMatchObject([
    { caller: 'network' },
    { caller: 'network' },
    { caller: 'phone' },
    { caller: 'sandbox' },
  ]);
  const sandbox = await flow.api('GET', '/exchanges?environment=draft&caller=sandbox&status=200');
  expect(valueAt(sandbox.body, 'items')).toHaveLength(1);
});

it('notes requests that were too large to be read', async () => {
  const flow = await startHostedFlow(server);
  await server.send('POST', await flow.path('live'), 'x'.repeat(3_200_000));
  await expect
    .poll(async () => valueAt((await flow.api('GET', '/exchanges?environment=live')).body, 'items'))
    .toMatchObject([{ status: 413, kind: 'unread', errorCode: 'body-too-large' }]);
});

it('finds an exchange by what was answered, and forgets those of one environment only', async () => {
  const flow = await startHostedFlow(server);
  const source = sourceThat(`return respond('CONFIRM', { summary: 'a % of “Zoë”' });`);
  await flow.deploy(source, 'draft');
  await flow.deploy(source, 'live');
  await flow.call(requests.pick, { environment: 'draft' });
  await flow.api('PUT', '', { live: { checkSignatures: false } });
  await flow.call(requests.pick, { environment: 'live' });
  const count = async (query: string) =>
    valueAt((await flow.api('GET', `/exchanges?${query}`)).body, 'items', 'length');
  const find = (text: string) => count(`environment=draft&text=${encodeURIComponent(text)}`);
  expect(await find('A % OF “zoë”')).toBe(1);
  expect(await find('a x of')).toBe(0);
  // The sensitive value was masked before it was kept.
  expect(await find('1234')).toBe(0);
  expect((await flow.api('GET', '/exchanges?environment=draft&text=%00')).status).toBe(400);
  expect((await flow.api('DELETE', '/exchanges?environment=draft')).status).toBe(204);
  expect(await count('environment=draft')).toBe(0);
  expect(await count('environment=live&screen=PICK&action=data_exchange&kind=exchange')).toBe(1);
});
