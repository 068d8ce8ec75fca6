import { and, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Database } from '../db/open-database.ts';
import { secretRotations as table } from '../db/secrets-schema.ts';
import type { LeaseStore } from '../jobs/leased-work.ts';

/** Leases of rotations: those that are not done and whose key is used by all servers. */
export function createRotationLeases(db: Database): LeaseStore {
  const free = () =>
    and(
      eq(table.state, 'running'),
      lte(table.dueAt, sql`now()`),
      or(isNull(table.leasedUntil), lt(table.leasedUntil, new Date())),
    );
  return {
    due: async () => (await db.select({ id: table.id }).from(table).where(free())).map(({ id }) => id),

    async take(id, leasedUntil) {
      const taken = await db
        .update(table)
        .set({ leasedUntil })
        .where(and(eq(table.id, id), free()))
        .returning({ id: table.id });
      return taken.length > 0;
    },

    async renew(id, leasedUntil) {
      await db.update(table).set({ leasedUntil }).where(eq(table.id, id));
    },

    async release(id) {
      await db.update(table).set({ leasedUntil: null }).where(eq(table.id, id));
      return undefined;
    },
  };
}
