import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../db/audit-schema.ts';
import { openDatabase, type OpenedDatabase } from '../../db/open-database.ts';
import { engines, type TestEngine } from '../../testing/engines.ts';
import type { Origin } from './actor-of.ts';
import { createAudit } from './service.ts';

const SYSTEM: Origin = { actor: { kind: 'system', name: 'test' } };

describe.each(engines)('the audit log in %s', (_name, start) => {
  let engine: TestEngine;
  let database: OpenedDatabase;
  beforeAll(async () => {
    engine = await start();
    database = await openDatabase(engine);
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await engine.stop();
  });

  it('numbers and chains events, also those that are written at once', async () => {
    const audit = createAudit(database.db, { keepDays: 365 });
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        audit.recordAs(SYSTEM, { action: 'retention.ran', details: { index, text: 'a\0b' } }),
      ),
    );
    const { items, next } = await audit.list({ limit: 5 });
    expect(items.map(({ id }) => id)).toEqual([12, 11, 10, 9, 8]);
    expect(next).toBe('8');
    expect(await audit.verify()).toEqual({ events: 12, whole: true, brokenAt: null, head: items[0]?.hash });
  });

  it('keeps an event and what it is about together, or neither', async () => {
    const audit = createAudit(database.db, { keepDays: 365 });
    const before = (await audit.verify()).events;
    const undone = database.db.transaction(async (tx) => {
      await audit.recordAs(SYSTEM, { action: 'answer.deleted' }, tx);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await audit.verify()).events).toBe(before);
  });

  it.each([
    ['changes', sql`update audit_events set actor_name = 'nobody' where id = 3`],
    ['deletions', sql`delete from audit_events where id = 3`],
    ['emptying', sql`truncate audit_events`],
  ])('refuses %s', async (_what, statement) => {
    await expect(database.db.execute(statement)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('only ever added to') },
    });
  });

  it('refuses to delete what is younger than 30 days, whatever is asked for', async () => {
    const young = database.db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('flowsmith.audit_before', '2999-01-01', true)`);
      await tx.delete(auditEvents);
    });
    await expect(young).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('finds the first event that is not as it was written', async () => {
    const audit = createAudit(database.db, { keepDays: 365 });
    await database.db.execute(sql`alter table audit_events disable trigger user`);
    await database.db.execute(sql`update audit_events set details = '{"index": 99}' where id = 7`);
    expect(await audit.verify()).toMatchObject({ whole: false, brokenAt: 7 });
    await database.db.execute(sql`delete from audit_events where id = 7`);
    await database.db.execute(sql`alter table audit_events enable trigger user`);
    expect(await audit.verify()).toMatchObject({ whole: false, brokenAt: 8 });
  });
});
