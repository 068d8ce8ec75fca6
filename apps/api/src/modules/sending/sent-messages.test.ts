import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type OpenedDatabase } from '../../db/open-database.ts';
import { accounts } from '../../db/schema.ts';
import { sentMessages } from '../../db/sending-schema.ts';
import { engines, type TestEngine } from '../../testing/engines.ts';
import { createSentMessages, type DeliveryStatus } from './sent-messages.ts';

describe.each(engines)('statuses of messages in %s', (_name, start) => {
  let engine: TestEngine;
  let opened: OpenedDatabase;
  const accountId = randomUUID();
  beforeAll(async () => {
    engine = await start();
    opened = await openDatabase(engine);
    const now = new Date();
    await opened.db.insert(accounts).values({
      id: accountId,
      name: 'Account',
      wabaId: '1',
      baseUrl: 'https://graph.example.com',
      apiVersion: 'v25.0',
      sealedToken: '',
      createdAt: now,
      updatedAt: now,
    });
  });
  afterAll(async () => {
    await opened.close();
    await engine.stop();
  });

  async function message(values: Partial<typeof sentMessages.$inferInsert> = {}) {
    const id = randomUUID();
    const wamid = `wamid.${id}`;
    const row = {
      id,
      accountId,
      phoneNumberId: '2',
      flowToken: `token ${id}`,
      recipient: '4915112345678',
      wamid,
      kind: 'flow',
      status: 'sent',
      createdAt: new Date(),
      ...values,
    };
    await opened.db.insert(sentMessages).values(row);
    return { id, wamid, flowToken: row.flowToken };
  }

  it('are found by Meta’s id, by token, and by our own id when the answer was lost', async () => {
    const sent = createSentMessages(opened.db);
    const known = await message();
    expect(await sent.byWamid(accountId, known.wamid)).toMatchObject({ id: known.id });
    expect(await sent.byToken(accountId, known.flowToken)).toMatchObject({ id: known.id });
    expect(await sent.byWamid(randomUUID(), known.wamid)).toBeUndefined();

    const lost = await message({ wamid: null, status: 'unknown' });
    const wamid = `wamid.${randomUUID()}`;
    expect(
      await sent.applyStatus(accountId, wamid, 'delivered', new Date(), undefined, lost.id),
    ).toMatchObject({
      id: lost.id,
      wamid,
      status: 'delivered',
    });
    expect(
      await sent.applyStatus(accountId, 'wamid.other', 'read', new Date(), undefined, 'no id of ours'),
    ).toBeUndefined();
  });

  it('come in any order and more than once, and never go back', async () => {
    const sent = createSentMessages(opened.db);
    const rank: Readonly<Record<DeliveryStatus, number>> = { sent: 1, failed: 2, delivered: 3, read: 4 };
    const status = fc.constantFrom<DeliveryStatus>('sent', 'delivered', 'read', 'failed');
    await fc.assert(
      fc.asyncProperty(fc.array(status, { minLength: 1, maxLength: 6 }), async (statuses) => {
        const { wamid } = await message();
        for (const [second, word] of statuses.entries())
          await sent.applyStatus(accountId, wamid, word, new Date(second * 1_000));
        const row = await sent.byWamid(accountId, wamid);
        const best = statuses.reduce((left, right) => (rank[right] > rank[left] ? right : left), 'sent');
        expect(row?.status).toBe(best);
        const read = statuses.indexOf('read');
        expect(row?.readAt?.getTime()).toBe(read < 0 ? undefined : read * 1_000);
      }),
      { numRuns: 30 },
    );
  });
});
