import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { ApiError } from '../errors.ts';
import type { Limit } from '../limits.ts';
import { messages } from '../messages.ts';
import type { Database } from './open-database.ts';

/**
 * Lets something be added as long as there are fewer than the limit. Who adds at the very same moment may come to lie a
 * few above it.
 * @param of which rows count; default: all
 * @throws ApiError 409 `limit-reached`
 */
export async function requireRoom(
  db: Pick<Database, '$count'>,
  table: PgTable,
  { most, what }: Limit,
  of?: SQL,
): Promise<void> {
  if ((await db.$count(table, of)) < most) return;
  throw new ApiError(409, 'limit-reached', messages.http.noRoom(what, most));
}
