import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { responses, responseSettings } from '../../db/answers-schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { encodeCursor } from '../flows/cursor.ts';
import { requireFlow } from '../flows/require-flow.ts';
import { afterCursor, conditionsOf } from './list/conditions.ts';
import { asResponses, selectListed } from './list/rows.ts';
import { readResponse } from './read-response.ts';
import type { ResponseParts } from './response-parts.ts';
import { assignFlow } from './assign-flow.ts';
import { responseStats } from './stats/response-stats.ts';
import type {
  AllFilter,
  AllListQuery,
  DeleteMatchingQuery,
  FlowResponse,
  FlowResponseDetail,
  ResponseSettings,
  StatsQuery,
} from './schema.ts';

/** Answers of people. */
export type ResponseService = ReturnType<typeof createResponseService>;

/** Counting stops here: nobody reads the difference, and everybody waits for it. */
const MOST_COUNTED = 10_000;

/** Answers that one request deletes. */
const MOST_DELETED = 5_000;

/** Functions that take the id of an answer or a flow throw an {@link ApiError} `not-found` when there is none. */
export function createResponseService(parts: ResponseParts) {
  const { db, live, columns } = parts;

  async function remove(ids: readonly string[]): Promise<number> {
    const removed = await db
      .delete(responses)
      .where(inArray(responses.id, [...ids]))
      .returning({ flowId: responses.flowId });
    for (const flowId of new Set(removed.map((row) => row.flowId))) live.publish(changed(flowId));
    return removed.length;
  }

  return {
    columns: (flowId: string) => columns.ofFlow(flowId),

    /** @throws ApiError `invalid-request` for a cursor that this list did not give out. */
    async list({
      limit,
      cursor,
      ...filter
    }: AllListQuery): Promise<{ items: FlowResponse[]; next?: string }> {
      const rows = await selectListed(db)
        .where(and(conditionsOf(filter), afterCursor(cursor)))
        .orderBy(desc(responses.at), desc(responses.id))
        .limit(limit + 1);
      const items = await asResponses(db, columns, rows.slice(0, limit));
      const last = rows[limit - 1];
      return rows.length > limit && last !== undefined
        ? { items, next: encodeCursor(last.at, last.id) }
        : { items };
    },

    async count(filter: AllFilter): Promise<{ count: number; more: boolean }> {
      const some = db
        .select({ one: sql`1` })
        .from(responses)
        .where(conditionsOf(filter))
        .limit(MOST_COUNTED + 1)
        .as('some');
      const [found] = await db.select({ count: sql<number>`count(*)::int` }).from(some);
      const count = found?.count ?? 0;
      return { count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
    },

    read: (id: string, reveal: boolean): Promise<FlowResponseDetail> => readResponse(parts, id, reveal),

    async assign(id: string, flowId: string): Promise<FlowResponseDetail> {
      await requireFlow(db, flowId);
      await assignFlow(parts, id, flowId);
      live.publish(changed(flowId, id));
      return readResponse(parts, id, false);
    },

    remove,

    /** Deletes answers that fit, so many at once that nobody waits long; `more` when some are left. */
    async removeMatching({
      receivedUntil,
      ...filter
    }: DeleteMatchingQuery): Promise<{ deleted: number; more: boolean }> {
      const some = db
        .select({ id: responses.id })
        .from(responses)
        .where(and(conditionsOf(filter), lte(responses.receivedAt, new Date(receivedUntil))))
        .limit(MOST_DELETED);
      const removed = await db
        .delete(responses)
        .where(inArray(responses.id, some))
        .returning({ flowId: responses.flowId });
      for (const flowId of new Set(removed.map((row) => row.flowId))) live.publish(changed(flowId));
      return { deleted: removed.length, more: removed.length === MOST_DELETED };
    },

    async removeOne(id: string): Promise<void> {
      if ((await remove([id])) === 0) throw new ApiError(404, 'not-found', messages.responses.unknown);
    },

    async stats(flowId: string, query: StatsQuery) {
      await requireFlow(db, flowId);
      return responseStats(db, columns, flowId, query);
    },

    async settings(flowId: string): Promise<ResponseSettings> {
      await requireFlow(db, flowId);
      const [row] = await db
        .select({ retentionDays: responseSettings.retentionDays })
        .from(responseSettings)
        .where(eq(responseSettings.flowId, flowId));
      return row ?? { retentionDays: null };
    },

    async saveSettings(flowId: string, { retentionDays }: ResponseSettings): Promise<ResponseSettings> {
      await requireFlow(db, flowId);
      const set = { retentionDays, updatedAt: new Date() };
      await db
        .insert(responseSettings)
        .values({ flowId, ...set })
        .onConflictDoUpdate({ target: responseSettings.flowId, set });
      return { retentionDays };
    },
  };
}

/** What pages are told when answers change. */
export function changed(flowId: string | null, id?: string) {
  return {
    topic: 'responses' as const,
    ...(flowId === null ? {} : { flowId }),
    ...(id === undefined ? {} : { id }),
  };
}
