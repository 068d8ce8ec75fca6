import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, valueAt, type TestServer } from '../../testing/server.ts';
import { requests, sourceThat, startHostedFlow } from './testing/hosted-flow.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('shows what handlers keep, and forgets one value or all, of one environment', async () => {
  const flow = await startHostedFlow(server);
  const source = sourceThat(`
    for (const key of ['b ü', 'a', 'c/?&']) await store.set(key, { key }, 60);
    return respond('CONFIRM', { summary: 'kept' });`);
  await flow.api('POST', '/try', { request: requests.pick, source });
  const list = (more = '') => flow.api('GET', `/store?environment=draft${more}`);
  expect((await list()).body).toMatchObject({
    items: [{ key: 'a', bytes: 11, expiresAt: expect.any(String) }, { key: 'b ü' }, { key: 'c/?&' }],
    more: false,
  });
  expect((await list('&limit=1&after=a')).body).toMatchObject({ items: [{ key: 'b ü' }], more: true });
  const key = encodeURIComponent('c/?&');
  expect((await flow.api('GET', `/store/value?environment=draft&key=${key}`)).body).toEqual({
    key: 'c/?&',
    value: { key: 'c/?&' },
  });
  expect((await flow.api('GET', `/store/value?environment=live&key=${key}`)).status).toBe(404);
  expect((await flow.api('DELETE', `/store?environment=draft&key=${key}`)).status).toBe(204);
  expect(valueAt((await list()).body, 'items')).toHaveLength(2);
  await flow.api('DELETE', '/store?environment=live');
  expect(valueAt((await list()).body, 'items')).toHaveLength(2);
  await flow.api('DELETE', '/store?environment=draft');
  expect((await list()).body).toEqual({ items: [], more: false });
});
