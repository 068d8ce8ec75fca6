import { and, eq, isNull, lt, lte, or } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { sendJobs } from '../../db/sending-schema.ts';
import type { LeaseStore } from '../../jobs/leased-work.ts';

/** Leases of lists that are sent to: those that run are due, and those that wait once their pause is over. */
export function createJobLeases(db: Database): LeaseStore {
  const due = () => {
    const now = new Date();
    return and(
      or(eq(sendJobs.state, 'running'), and(eq(sendJobs.state, 'waiting'), lte(sendJobs.resumesAt, now))),
      or(isNull(sendJobs.leasedUntil), lt(sendJobs.leasedUntil, now)),
    );
  };
  return {
    due: async () => (await db.select({ id: sendJobs.id }).from(sendJobs).where(due())).map(({ id }) => id),

    async take(id, leasedUntil) {
      const taken = await db
        .update(sendJobs)
        .set({ leasedUntil })
        .where(and(eq(sendJobs.id, id), due()))
        .returning({ id: sendJobs.id });
      return taken.length > 0;
    },

    async renew(id, leasedUntil) {
      await db.update(sendJobs).set({ leasedUntil }).where(eq(sendJobs.id, id));
    },

    async release(id) {
      const [row] = await db
        .update(sendJobs)
        .set({ leasedUntil: null })
        .where(eq(sendJobs.id, id))
        .returning({ state: sendJobs.state, resumesAt: sendJobs.resumesAt });
      return row?.state === 'waiting' ? (row.resumesAt ?? undefined) : undefined;
    },
  };
}
