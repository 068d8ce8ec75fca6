import { and, eq, isNull } from 'drizzle-orm';
import { flows } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { Queries } from './rows.ts';

/**
 * Makes sure that a flow is there and not deleted.
 * @returns its current revision.
 * @throws ApiError `not-found`.
 */
export async function requireFlow(db: Queries, id: string): Promise<number> {
  const [row] = await db
    .select({ revision: flows.revision })
    .from(flows)
    .where(and(eq(flows.id, id), isNull(flows.deletedAt)));
  if (row === undefined) throw new ApiError(404, 'not-found', messages.flows.unknown);
  return row.revision;
}
