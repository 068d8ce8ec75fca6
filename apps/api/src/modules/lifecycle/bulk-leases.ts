import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { bulkJobs } from '../../db/lifecycle-schema.ts';
import type { LeaseStore } from '../../jobs/leased-work.ts';

/** Leases of bulk actions: those that run are due. */
export function createBulkLeases(db: Database): LeaseStore {
  const free = () =>
    and(
      eq(bulkJobs.state, 'running'),
      or(isNull(bulkJobs.leasedUntil), lt(bulkJobs.leasedUntil, new Date())),
    );
  return {
    due: async () => (await db.select({ id: bulkJobs.id }).from(bulkJobs).where(free())).map(({ id }) => id),

    async take(id, leasedUntil) {
      const taken = await db
        .update(bulkJobs)
        .set({ leasedUntil })
        .where(and(eq(bulkJobs.id, id), free()))
        .returning({ id: bulkJobs.id });
      return taken.length > 0;
    },

    async renew(id, leasedUntil) {
      await db.update(bulkJobs).set({ leasedUntil }).where(eq(bulkJobs.id, id));
    },

    async release(id) {
      await db.update(bulkJobs).set({ leasedUntil: null }).where(eq(bulkJobs.id, id));
      return undefined;
    },
  };
}
