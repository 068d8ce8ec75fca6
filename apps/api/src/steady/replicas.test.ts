import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requests, sourceThat, startHostedFlow } from '../modules/endpoints/testing/hosted-flow.ts';
import { startMischief } from '../testing/mischief-server.ts';
import { startTestPostgres, type TestPostgres } from '../testing/postgres.ts';
import { sandboxAccount, textAt, valueAt } from '../testing/server.ts';
import { answersTo } from './loads/answers.ts';
import type { Reached } from './loads/load.ts';
import { startRealServer, until, type RealServer } from './real-server.ts';
import { reach } from './workload.ts';

describe('two servers on one database', () => {
  let postgres: TestPostgres;
  let folder: string;
  let one: RealServer;
  let other: RealServer;
  /** Asks each in turn, as a balancer does. */
  let both: Reached;
  beforeAll(async () => {
    postgres = await startTestPostgres();
    folder = await mkdtemp(join(tmpdir(), 'flowsmith-replicas-'));
    const start = (name: string) =>
      startRealServer({ DATABASE_URL: postgres.url, FLOWSMITH_DATA: join(folder, name), PORT: '0' });
    // At the same time, on an empty database.
    [one, other] = await Promise.all([start('one'), start('other')]);
    let turn = 0;
    both = reach(() => {
      const running = [one, other].filter((server) => server.isRunning());
      turn += 1;
      return running[turn % running.length]?.url ?? one.url;
    });
  });
  afterAll(async () => {
    await Promise.all([one.kill(), other.kill()]);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('have one sandbox', async () => {
    const accounts = await both.send('GET', '/api/accounts');
    expect(valueAt(accounts.body, 'items')).toMatchObject([{ name: 'Sandbox' }]);
    const base = textAt(accounts.body, 'items', 0, 'baseUrl');
    const owner = base.startsWith(one.url) ? one : other;
    const without = owner === one ? other : one;
    expect((await fetch(`${without.url}/sandbox/graph/_sandbox/faults`)).status).toBe(404);
    expect((await fetch(`${owner.url}/sandbox/graph/_sandbox/faults`)).status).toBe(200);
  });

  it('answer exchanges with what was deployed or changed at the other, at once, and share the store', async () => {
    const { url } = other;
    const flow = await startHostedFlow({ url: one.url, send: reach(() => one.url).send }, { ownKey: true });
    for (let version = 1; version <= 5; version += 1) {
      await flow.deploy(
        sourceThat(`return complete({ booking_id: 'v${version} n' + (await store.increment('seen')) });`),
      );
      expect(JSON.stringify((await flow.call(requests.pick, { url })).body)).toContain(
        `v${version} n${version}`,
      );
    }
    // A key that is new at one opens requests at the other.
    await flow.api('POST', '/keys', { from: 'new' });
    const key = await flow.currentKey();
    expect((await flow.call(requests.pick, { url, key })).status).toBe(200);
  });

  it('tell pages of what happened at the other, and work on each webhook once, also when one of them is killed', async () => {
    const told = new Map<string, Set<string>>();
    const receiver = await startMischief(({ body, headers }) => {
      const mark = /mark-[\da-f-]{36}/.exec(body)?.[0] ?? '';
      told.set(mark, (told.get(mark) ?? new Set()).add(String(headers['webhook-id'])));
      return { body: {} };
    });
    const got = new Map<string, number>();
    const meta = await startMischief(({ body }) => {
      const to = textAt(JSON.parse(body), 'to');
      got.set(to, (got.get(to) ?? 0) + 1);
      return { body: { contacts: [{ input: to }], messages: [{ id: `wamid.${to}` }] } };
    });
    const account = await both.send('POST', '/api/accounts', {
      ...sandboxAccount(meta.url),
      appSecret: 'a-secret',
    });
    const accountId = textAt(account.body, 'id');
    const hook = {
      name: 'All',
      url: receiver.url,
      flowId: null,
      events: ['response.received'],
      sensitive: false,
      active: true,
    };
    expect((await both.send('POST', '/api/hooks', hook)).status).toBe(201);
    const leave = new AbortController();
    const streams = await Promise.all(
      [one, other].map(({ url }) => fetch(`${url}/api/live?topics=responses`, { signal: leave.signal })),
    );
    const heard = streams.map(async (stream) => {
      let text = '';
      for await (const chunk of stream.body ?? []) {
        text += Buffer.from(chunk).toString();
        if (text.includes('event: responses\n')) return true;
      }
      return false;
    });
    const answers = answersTo(
      both,
      { id: accountId, wabaId: textAt(account.body, 'wabaId'), appSecret: 'a-secret' },
      told,
    );
    for (let count = 0; count < 10; count += 1) await answers.step();
    expect(await Promise.all(heard)).toEqual([true, true]);
    leave.abort();

    // The one that works on a list is killed in the middle of it, and the other goes on with it.
    const numbers = Array.from({ length: 30 }, (_, index) => String(4_915_800_000_000 + index));
    const list = await reach(() => one.url).send('POST', `/api/accounts/${accountId}/send-jobs`, {
      name: 'List',
      message: { kind: 'template', name: 'invite', language: 'en_US' },
      csv: `phone\n${numbers.join('\n')}\n`,
      perSecond: 5,
    });
    const jobId = textAt(list.body, 'id');
    await until('somebody got a message', async () => (got.size > 2 ? true : undefined));
    await Promise.all([answers.step(), answers.step()]);
    await one.kill();
    expect(other.isRunning()).toBe(true);
    await reach(() => other.url).send('PATCH', `/api/send-jobs/${jobId}`, { perSecond: 80 });
    await until(
      'the list is sent',
      async () => {
        const { body } = await reach(() => other.url).send('GET', `/api/send-jobs/${jobId}`);
        return valueAt(body, 'state') === 'done' ? true : undefined;
      },
      60_000,
    );
    const { body } = await reach(() => other.url).send('GET', `/api/send-jobs/${jobId}`);
    expect(Number(valueAt(body, 'counts', 'sent')) + Number(valueAt(body, 'counts', 'unknown'))).toBe(30);
    expect([...got.values()].every((times) => times === 1)).toBe(true);
    await answers.check();
    await receiver.close();
    await meta.close();
  });
});
