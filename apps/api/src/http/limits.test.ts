import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signBody } from '@flowsmith/crypto';
import { eq } from 'drizzle-orm';
import { requireRoom } from '../db/require-room.ts';
import { accounts } from '../db/schema.ts';
import { LIMITS } from '../limits.ts';
import { createQueueDepth } from '../queue/queue-depth.ts';
import { createQueue } from '../queue/queue.ts';
import {
  sandboxAccount,
  startTestServer,
  textAt,
  type TestAnswer,
  type TestServer,
} from '../testing/server.ts';
import { createShares } from './shares.ts';
import { isDeeperThan, networkOf } from './shield-load.ts';
import { createTokenBuckets } from './token-buckets.ts';

const MB = 1024 * 1024;

describe('what the server takes', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(
      undefined,
      undefined,
      {},
      {
        load: { streams: 1, exports: 0 },
        intake: { atOnce: 200, depth: 0, depthPerAccount: 0 },
      },
    );
  }, 60_000);
  afterAll(() => server.close());

  /** Sends bytes as they are, and reads until the server ends the connection. */
  async function raw(text: string): Promise<string> {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(text);
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    await once(socket, 'close');
    return answer;
  }

  it('refuses addresses that are too long, and headers that are too large, in the one shape of the API', async () => {
    const long = await server.send('GET', `/api/flows?search=${'x'.repeat(LIMITS.requests.url.most)}`);
    expect(long).toMatchObject({ status: 414, body: { error: { code: 'too-large' } } });
    const headers = `GET /api/flows HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ${'x'.repeat(17 * 1024)}\r\n\r\n`;
    const large = await raw(headers);
    expect(large).toMatch(/^HTTP\/1\.1 431 /);
    expect(JSON.parse(large.slice(large.indexOf('{')))).toMatchObject({ error: { code: 'too-large' } });
    expect(await raw('What is this?\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*"invalid-request"/);
  });

  it('refuses bodies that are too large before they are read, and those that are nested too deeply', async () => {
    const declared = `POST /api/hooks HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${2 * MB}\r\n\r\n`;
    expect(await raw(declared)).toMatch(/^HTTP\/1\.1 413 [^]*"too-large"/);
    const deep = `{"name":"x","layout":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    expect(await server.send('POST', '/api/flows', deep)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('nested') } },
    });
  });

  it('gives no page that is larger than the largest', async () => {
    const { status } = await server.send('GET', `/api/activity?limit=${LIMITS.requests.page.most + 1}`);
    expect(status).toBe(400);
  });

  it('refuses webhooks when enough wait to be worked on: Meta sends them again', async () => {
    const appSecret = 'secret-of-the-app';
    const account = { ...sandboxAccount(server.graphUrl), appSecret };
    const accountId = textAt((await server.send('POST', '/api/accounts', account)).body, 'id');
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [] });
    const answer = await server.send('POST', `/webhooks/${accountId}`, body, {
      'x-hub-signature-256': signBody(body, appSecret),
    });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
  });

  it('counts what waits in the queue, of all and of each', async () => {
    const { $client: pool } = server.db;
    const queue = createQueue({ pool, isEmbedded: true }, () => undefined);
    queue.define(
      'test',
      { atOnce: 1, ordered: true, retries: 0, pause: 1, longestPause: 1 },
      async () => new Set(),
    );
    expect(await createQueueDepth(pool).waiting('test', 'a')).toEqual({ all: 0, own: 0 });
    const later = { data: {}, after: 3_600 };
    await queue.add('test', [
      { ...later, key: 'a 1' },
      { ...later, key: 'a 2' },
      { ...later, key: 'b 1' },
    ]);
    expect(await createQueueDepth(pool).waiting('test', 'a')).toEqual({ all: 3, own: 2 });
    await queue.close();
  });

  it('refuses more of something than there may be', async () => {
    const limit = { most: 1, unit: 'count', what: 'Accounts', over: '409' } as const;
    await expect(requireRoom(server.db, accounts, limit)).rejects.toMatchObject({
      status: 409,
      code: 'limit-reached',
      message: 'The limit is reached: accounts, at most 1.',
    });
    await requireRoom(server.db, accounts, limit, eq(accounts.name, 'none'));
  });

  it('follows so many streams; one that ended makes room', async () => {
    const leave = new AbortController();
    const first = await fetch(`${server.url}/api/live`, { signal: leave.signal });
    expect(first.status).toBe(200);
    const second = await server.send('GET', '/api/live');
    expect(second).toMatchObject({ status: 503, body: { error: { code: 'busy' } } });
    leave.abort();
    await expect
      .poll(async () => {
        const end = new AbortController();
        const { status } = await fetch(`${server.url}/api/live`, { signal: end.signal });
        end.abort();
        return status;
      })
      .toBe(200);
  });

  it('writes so many exports at once', async () => {
    expect((await server.send('GET', '/api/responses/export?format=csv')).status).toBe(503);
  });
});

describe('what one may ask for', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(
      undefined,
      undefined,
      {},
      {
        signIn: true,
        load: { perMinute: 6, publicBodies: 1000 },
        exchanges: { perSecond: 1, allAtOnce: 100 },
      },
    );
  }, 60_000);
  afterAll(() => server.close());

  it('is so much in a minute, and the answer says when there is more; health is always told', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => server.send('GET', '/api/me')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(6);
    expect(textAt(refused[0]?.body, 'error', 'code')).toBe('too-many-requests');
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    const health = await Promise.all(Array.from({ length: 8 }, () => server.send('GET', '/api/health')));
    expect(new Set(health.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('is so many exchanges of an endpoint in a second, and some more in a burst', async () => {
    const answers: TestAnswer[] = [];
    for (let count = 0; count < 5; count += 1) answers.push(await server.send('POST', '/e/nobody', {}));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 429]);
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('1');
    expect((await server.send('POST', '/e/another', {})).status).toBe(404);
  });

  it('is so many bytes of bodies together, for all who are not signed in', async () => {
    const answer = await server.send('POST', '/webhooks/nobody', 'x'.repeat(2_000));
    expect(answer).toMatchObject({ status: 503, body: { error: { code: 'busy' } } });
    expect(answer.headers.get('retry-after')).toBe('2');
  });
});

describe('shares', () => {
  it('are given to each up to their own, and to all up to the whole', () => {
    const shares = createShares(3, 2);
    const first = shares.take('a');
    expect(shares.take('a')).toBeTypeOf('function');
    expect(shares.take('a')).toBe('one');
    expect(shares.take('b')).toBeTypeOf('function');
    expect(shares.take('c')).toBe('all');
    expect(shares.take(undefined)).toBe('all');
    if (typeof first !== 'string') {
      first();
      first();
    }
    expect(shares.take('c')).toBeTypeOf('function');
    expect(shares.take('c')).toBe('all');
  });
});

describe('token buckets', () => {
  it('let a burst through, then so many a second', () => {
    const buckets = createTokenBuckets(2, 3);
    expect([0, 0, 0, 0].map(() => buckets.take('a', 1_000))).toEqual([0, 0, 0, 1]);
    expect(buckets.take('b', 1_000)).toBe(0);
    expect([0, 0].map(() => buckets.take('a', 1_500))).toEqual([0, 1]);
    expect([0, 0, 0, 0].map(() => buckets.take('a', 60_000))).toEqual([0, 0, 0, 1]);
  });

  it('remember so many keys', () => {
    const buckets = createTokenBuckets(1, 1, 2);
    expect(['a', 'b', 'a'].map((key) => buckets.take(key, 0))).toEqual([0, 0, 1]);
    expect(buckets.take('c', 0)).toBe(0);
    expect(buckets.take('b', 0)).toBe(0);
  });
});

describe('addresses', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s count as %s', (ip, network) => expect(networkOf(ip)).toBe(network));
});

describe('nesting', () => {
  it('is measured without recursion', () => {
    const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`);
    expect(isDeeperThan(200, nested(200))).toBe(false);
    expect(isDeeperThan(200, nested(202))).toBe(true);
    expect(isDeeperThan(200, nested(20_000))).toBe(true);
    expect(isDeeperThan(2, 'text')).toBe(false);
  });
});
