import { eq } from 'drizzle-orm';
import { users } from '../../db/auth-schema.ts';
import type { Database } from '../../db/open-database.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';

/** A person as the database has them. */
export type UserRow = typeof users.$inferSelect;

/** What can be read from: the database, or a transaction in it. */
export type Reader = Pick<Database, 'select'>;

/** @param email in any case */
export async function findUserByEmail(db: Reader, email: string): Promise<UserRow | undefined> {
  const [row] = await db.select().from(users).where(eq(users.email, email.toLowerCase()));
  return row;
}

/** @throws ApiError 404 when the person was removed. */
export async function requireUser(db: Reader, id: string): Promise<UserRow> {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  if (row === undefined) throw new ApiError(404, 'not-found', messages.auth.unknownMember);
  return row;
}
