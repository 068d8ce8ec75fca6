import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requests, sourceThat, startHostedFlow } from '../modules/endpoints/testing/hosted-flow.ts';
import { startMischief, type MischiefServer } from '../testing/mischief-server.ts';
import { textAt } from '../testing/server.ts';
import { startRealServer, until, type RealServer } from './real-server.ts';
import { reach } from './workload.ts';

let folder: string;
let server: RealServer;
/** Answers nothing until it is told to. */
let slow: MischiefServer;
const letGo = Promise.withResolvers<void>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flowsmith-stopped-'));
  server = await startRealServer({ FLOWSMITH_DATA: folder, PORT: '0', STOP_DELAY: '1' });
  slow = await startMischief(async () => {
    await letGo.promise;
    return { body: { id: '1', name: 'A' } };
  });
});
afterAll(async () => {
  letGo.resolve();
  await server.kill();
  await slow.close();
  await rm(folder, { recursive: true, force: true });
});

async function opened(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

it('says that it is not ready, finishes what it took, ends streams, waits for nobody, and ends with 0', async () => {
  const { url } = server;
  const api = reach(() => url);
  const flow = await startHostedFlow({ url, send: api.send });
  await flow.deploy(
    sourceThat(
      `const until = Date.now() + 100; while (Date.now() < until); return complete({ booking_id: 'B-2' });`,
    ),
  );
  await flow.call(requests.init);

  // A connection that was opened and never used, one that is kept for later, and a page that follows changes.
  const unused = await opened(url);
  const kept = await opened(url);
  kept.write('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  await once(kept, 'data');
  const gone = [unused, kept].map((socket) => once(socket, 'close'));
  const stream = await fetch(`${url}/api/live`);
  const followed = stream.text();

  // A request that takes until Meta answers, and exchanges.
  const account = { name: 'Slow', wabaId: '1', baseUrl: slow.url, token: 'a-long-enough-token' };
  const accountId = textAt((await api.send('POST', '/api/accounts', account)).body, 'id');
  const check = api.send('POST', `/api/accounts/${accountId}/checks`, {});
  await until('Meta is asked', async () => (slow.seen.length > 0 ? true : undefined));
  const exchanges = Array.from({ length: 4 }, () => flow.call(requests.pick));

  const stopped = server.stop();
  await until('it is not ready', async () =>
    (await api.send('GET', '/readyz')).status === 503 ? true : undefined,
  );
  expect((await api.send('GET', '/healthz')).status).toBe(200);
  for (const { status, body } of await Promise.all(exchanges)) {
    expect([status, JSON.stringify(body)]).toEqual([200, expect.stringContaining('B-2')]);
  }
  await until('nobody is let in', async () =>
    fetch(`${url}/healthz`).then(
      () => undefined,
      () => true,
    ),
  );
  letGo.resolve();
  expect((await check).status).toBeLessThan(500);
  expect(await followed).toContain('event: ready');
  await Promise.all(gone);
  const { code, took } = await stopped;
  expect(code).toBe(0);
  expect(took).toBeLessThan(25_000);
}, 120_000);
