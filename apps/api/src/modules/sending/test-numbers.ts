import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { requireRoom } from '../../db/require-room.ts';
import { testNumbers } from '../../db/sending-schema.ts';
import { LIMITS } from '../../limits.ts';
import type { AccountService } from '../accounts/service.ts';
import type { TestNumber } from './schema.ts';

/** Numbers that messages are tried with, for each account. */
export type TestNumbers = ReturnType<typeof createTestNumbers>;

export function createTestNumbers(db: Database, accounts: AccountService) {
  const at = (accountId: string, number: string) =>
    and(eq(testNumbers.accountId, accountId), eq(testNumbers.number, number));

  return {
    /** Latest used first. @throws ApiError `not-found` */
    async list(accountId: string): Promise<TestNumber[]> {
      await accounts.read(accountId);
      const rows = await db
        .select()
        .from(testNumbers)
        .where(eq(testNumbers.accountId, accountId))
        .orderBy(sql`${testNumbers.lastUsedAt} desc nulls last`, desc(testNumbers.createdAt));
      return rows.map(toNumber);
    },

    /** Remembers a number, or changes its label. @throws ApiError `not-found` */
    async put(accountId: string, number: string, label: string | null): Promise<TestNumber> {
      await accounts.read(accountId);
      const others = and(eq(testNumbers.accountId, accountId), ne(testNumbers.number, number));
      await requireRoom(db, testNumbers, LIMITS.counts.testNumbers, others);
      const [row] = await db
        .insert(testNumbers)
        .values({ accountId, number, label, createdAt: new Date() })
        .onConflictDoUpdate({ target: [testNumbers.accountId, testNumbers.number], set: { label } })
        .returning();
      return row === undefined ? { number, label, lastUsedAt: null } : toNumber(row);
    },

    async remove(accountId: string, number: string): Promise<void> {
      await db.delete(testNumbers).where(at(accountId, number));
    },

    /** Notes that a number was sent to, if it is one of these. */
    async used(accountId: string, number: string): Promise<void> {
      await db.update(testNumbers).set({ lastUsedAt: new Date() }).where(at(accountId, number));
    },
  };
}

function toNumber({ number, label, lastUsedAt }: typeof testNumbers.$inferSelect): TestNumber {
  return { number, label, lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
