import { and, eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { sendJobs, sentMessages } from '../../db/sending-schema.ts';
import { startMischief, type MischiefServer } from '../../testing/mischief-server.ts';
import { startTestPostgres } from '../../testing/postgres.ts';
import { sandboxAccount, startTestServer, textAt, valueAt, type TestServer } from '../../testing/server.ts';

describe('a list and a server that stops', () => {
  const endings: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).toReversed()) await end();
  });

  const numbers = Array.from({ length: 24 }, (_, index) => String(4_915_300_000_000 + index));

  /** Takes every message, and remembers who got one. */
  async function graph(): Promise<{ server: MischiefServer; got: () => string[] }> {
    const server = await startMischief(({ body }) => {
      const to: unknown = valueAt(JSON.parse(body), 'to');
      return { body: { contacts: [{ input: to }], messages: [{ id: `wamid.${String(to)}` }] } };
    });
    endings.push(() => server.close());
    const got = () => server.seen.map(({ body }) => textAt(JSON.parse(body), 'to'));
    return { server, got };
  }

  async function began(perSecond: number) {
    const postgres = await startTestPostgres();
    endings.push(() => postgres.stop());
    const storage = { kind: 'postgres', url: postgres.url } as const;
    const meta = await graph();
    const server = await startTestServer(undefined, storage);
    const account = await server.send('POST', '/api/accounts', sandboxAccount(meta.server.url));
    const started = await server.send('POST', `/api/accounts/${textAt(account.body, 'id')}/send-jobs`, {
      name: 'List',
      message: { kind: 'template', name: 'invite', language: 'en_US' },
      csv: `phone\n${numbers.join('\n')}\n`,
      perSecond,
    });
    return { storage, meta, server, jobId: textAt(started.body, 'id') };
  }

  const job = async (server: TestServer, jobId: string) =>
    (await server.send('GET', `/api/send-jobs/${jobId}`)).body;
  const done = async (server: TestServer, jobId: string) => {
    await expect
      .poll(async () => valueAt(await job(server, jobId), 'state'), { timeout: 20_000 })
      .toBe('done');
  };

  it('goes on at the next start, and sends to everybody once', async () => {
    const { storage, meta, server, jobId } = await began(10);
    await expect.poll(() => meta.got().length, { timeout: 10_000 }).toBeGreaterThan(1);
    await server.close();
    expect(meta.got().length).toBeLessThan(numbers.length);

    const next = await startTestServer(undefined, storage);
    endings.push(() => next.close());
    await next.send('PATCH', `/api/send-jobs/${jobId}`, { perSecond: 80 });
    await done(next, jobId);
    expect(meta.got().toSorted()).toEqual(numbers);
    expect(await job(next, jobId)).toMatchObject({ counts: { sent: numbers.length } });
  });

  it('says which message may have been sent when the server was killed, and leaves it alone', async () => {
    const { storage, meta, server, jobId } = await began(0.1);
    await expect.poll(() => meta.got().length, { timeout: 10_000 }).toBe(1);
    await server.close();

    // What a server leaves behind that dies while it asks Meta.
    const [killed = ''] = numbers.slice(5);
    const { db, close } = await openDatabase(storage);
    await db
      .update(sentMessages)
      .set({ status: 'sending' })
      .where(and(eq(sentMessages.jobId, jobId), eq(sentMessages.recipient, killed)));
    await db
      .update(sendJobs)
      .set({ leasedUntil: new Date(Date.now() - 1), perSecond: 80 })
      .where(eq(sendJobs.id, jobId));
    await close();

    const next = await startTestServer(undefined, storage);
    endings.push(() => next.close());
    await done(next, jobId);
    expect(meta.got().toSorted()).toEqual(numbers.filter((number) => number !== killed));
    const { body } = await next.send('GET', `/api/sent-messages?jobId=${jobId}&status=unknown`);
    expect(valueAt(body, 'items')).toMatchObject([
      { recipient: killed, error: { hint: expect.any(String) } },
    ]);
  });
});
