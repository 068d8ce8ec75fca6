import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeKey, startWithOwner, type Browser } from '../modules/auth/testing/people.ts';
import { startTestServer, valueAt, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const line = z.looseObject({ msg: z.string(), reqId: z.string().optional() });
const linesOf = (id: string) =>
  server.log.map((text) => line.parse(JSON.parse(text))).filter(({ reqId }) => reqId === id);

describe('probes', () => {
  it('say that the server lives and is ready', async () => {
    expect(await server.send('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await server.send('GET', '/readyz')).toMatchObject({
      status: 200,
      body: { status: 'ready', checks: { database: true, migrations: true, queue: true, running: true } },
    });
  });

  it('say that it is not ready when tables are missing, and still that it lives', async () => {
    await server.db.execute('alter table drizzle.__drizzle_migrations rename to gone');
    expect(await server.send('GET', '/readyz')).toMatchObject({ status: 503, body: { status: 'not-ready' } });
    expect((await server.send('GET', '/healthz')).status).toBe(200);
    await server.db.execute('alter table drizzle.gone rename to __drizzle_migrations');
    expect((await server.send('GET', '/readyz')).status).toBe(200);
  });
});

describe('the id of a request', () => {
  it('is answered, told with failures, and in every line of the log', async () => {
    const id = 'from-the-proxy:1.2_3';
    const answer = await server.send('GET', '/api/flows/nothing', undefined, { 'x-request-id': id });
    expect(answer.headers.get('x-request-id')).toBe(id);
    expect(valueAt(answer.body, 'error', 'requestId')).toBe(id);
    expect(linesOf(id)).toMatchObject([
      { msg: 'request', method: 'GET', route: '/api/flows/:id', status: 400, actor: 'local' },
    ]);
  });

  it.each(['short', 'x'.repeat(81), 'with space', '"}{"', '../../etc/passwd'])(
    'is a new one where what came along is no id: %s',
    async (given) => {
      const { headers } = await server.send('GET', '/healthz', undefined, { 'x-request-id': given });
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    },
  );
});

it('logs routes, not what stands in addresses', async () => {
  const { headers } = await server.send('GET', '/api/shared/secret-of-a-link?name=Ada');
  const [logged] = linesOf(headers.get('x-request-id') ?? '');
  expect(logged).toMatchObject({ route: '/api/shared/:token' });
  expect(server.log.filter((text) => text.includes('reqId')).join('')).not.toMatch(
    /secret-of-a-link|Ada|127\.0\.0\.1/,
  );
});

describe('metrics', () => {
  it('count requests by route, webhooks, connections, the queue and the process', async () => {
    await server.send('GET', '/api/flows/11111111-1111-4111-8111-111111111111');
    await server.send('GET', '/no/such/page');
    await server.send('POST', '/webhooks/11111111-1111-4111-8111-111111111111', {});
    const { status, text, headers } = await server.send('GET', '/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    for (const expected of [
      'flowsmith_http_request_duration_seconds_count{method="GET",route="/api/flows/:id",status="404"}',
      'flowsmith_http_request_duration_seconds_count{method="GET",route="none",status="404"}',
      'flowsmith_webhooks_total{result="refused"}',
      'flowsmith_database_connections{state="waiting"}',
      'flowsmith_info{version="',
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
    ])
      expect(text).toContain(expected);
    expect(text).not.toContain('11111111');
  });

  describe('where people sign in', () => {
    let guarded: TestServer;
    let owner: Browser;
    beforeAll(async () => {
      ({ server: guarded, owner } = await startWithOwner(undefined, {
        metricsToken: 'for-the-monitor-only',
      }));
    });
    afterAll(() => guarded.close());

    it('are for owners and keys that may manage the server; probes for everybody', async () => {
      const withKey = async (scopes: readonly ('server:manage' | 'flows:read')[]) => {
        const key = await makeKey(owner, scopes);
        const answer = await guarded.send('GET', '/metrics', undefined, { authorization: `Bearer ${key}` });
        return answer.status;
      };
      expect((await guarded.send('GET', '/metrics')).status).toBe(401);
      expect(await withKey(['flows:read'])).toBe(401);
      expect(await withKey(['server:manage'])).toBe(200);
      expect((await owner.send('GET', '/metrics')).status).toBe(200);
      const withToken = (token: string) =>
        guarded.send('GET', '/metrics', undefined, { authorization: `Bearer ${token}` });
      expect((await withToken('for-the-monitor-only')).status).toBe(200);
      expect((await withToken('for-the-monitor-onlx')).status).toBe(401);
      expect((await guarded.send('GET', '/readyz')).status).toBe(200);
    });
  });
});
