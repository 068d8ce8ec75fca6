import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startPostgresServer } from '../testing/postgres.ts';
import { sandboxAccount, textAt } from '../testing/server.ts';
import { answersTo } from './loads/answers.ts';
import { savesOf } from './loads/saves.ts';
import { startRealServer, until } from './real-server.ts';
import { reach } from './workload.ts';

it('answers 503 while its database restarts under load, and is itself again afterwards', async () => {
  const postgres = await startPostgresServer();
  const folder = await mkdtemp(join(tmpdir(), 'flowsmith-lost-'));
  const server = await startRealServer({
    DATABASE_URL: postgres.url,
    FLOWSMITH_DATA: folder,
    PORT: '0',
    FLOWSMITH_SANDBOX: 'off',
  });
  const api = reach(() => server.url);
  const account = await api.send('POST', '/api/accounts', {
    ...sandboxAccount('http://127.0.0.1:9'),
    appSecret: 'a-secret',
  });
  const answers = answersTo(api, {
    id: textAt(account.body, 'id'),
    wabaId: textAt(account.body, 'wabaId'),
    appSecret: 'a-secret',
  });
  const saves = await savesOf(api, 'Kept');
  const leave = new AbortController();
  const stream = await fetch(`${server.url}/api/live`, { signal: leave.signal });
  let followed = '';
  const following = (async () => {
    for await (const chunk of stream.body ?? []) followed += Buffer.from(chunk).toString();
  })().catch(() => undefined);
  await answers.step();

  const back = new AbortController();
  const load = (async () => {
    while (!back.signal.aborted) await Promise.allSettled([saves.step(), answers.step()]);
  })();
  const { start } = await postgres.crash();
  await until('it says so', async () => {
    const { status, headers } = await api.send('GET', '/api/flows');
    return status === 503 && headers.has('retry-after') ? true : undefined;
  });
  expect((await api.send('GET', '/healthz')).status).toBe(200);
  expect((await api.send('GET', '/readyz')).status).toBe(503);
  await start();
  await until('it is back', async () =>
    (await api.send('GET', '/readyz')).status === 200 ? true : undefined,
  );
  back.abort();
  await load;
  // Pages are told that they may have missed something, and everything goes on.
  await until('pages hear again', async () => (followed.split('event: ready').length > 2 ? true : undefined));
  await saves.check();
  await answers.step();
  await answers.check();
  expect(server.isRunning()).toBe(true);
  leave.abort();
  await following;
  expect((await server.stop()).code).toBe(0);
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}, 120_000);
