import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../../db/open-database.ts';
import { notifications } from '../../../db/answers-schema.ts';
import { flows } from '../../../db/schema.ts';
import { decodeCursor, encodeCursor } from '../../flows/cursor.ts';
import type { Live } from '../../live/live.ts';
import { describeEvent } from './describe-event.ts';
import { severity, type Notification, type NotificationQuery, type ReadNotifications } from './schema.ts';

/** What Meta told about flows. */
export type NotificationService = ReturnType<typeof createNotificationService>;

const details = z.record(z.string(), z.json()).catch({});

export function createNotificationService(db: Database, live: Live) {
  const conditionsOf = ({ flowId, accountId }: Pick<NotificationQuery, 'flowId' | 'accountId'>) =>
    and(
      flowId === undefined ? undefined : eq(notifications.flowId, flowId),
      accountId === undefined ? undefined : eq(notifications.accountId, accountId),
    );

  return {
    /** Newest first. @throws ApiError `invalid-request` for a cursor of elsewhere. */
    async list({ limit, cursor, unread, ...which }: NotificationQuery): Promise<{
      items: Notification[];
      next?: string;
      unread: number;
    }> {
      const place = cursor === undefined ? undefined : decodeCursor(cursor);
      const rows = await db
        .select({ row: notifications, flowName: flows.name })
        .from(notifications)
        .leftJoin(flows, eq(flows.id, notifications.flowId))
        .where(
          and(
            conditionsOf(which),
            unread === true ? isNull(notifications.readAt) : undefined,
            place === undefined
              ? undefined
              : sql`(${notifications.at}, ${notifications.id}) < (${place.time.toISOString()}::timestamptz, ${place.id}::uuid)`,
          ),
        )
        .orderBy(desc(notifications.at), desc(notifications.id))
        .limit(limit + 1);
      const [counted] = await db
        .select({ unread: sql<number>`count(*)::int` })
        .from(notifications)
        .where(and(conditionsOf(which), isNull(notifications.readAt)));
      const items = rows.slice(0, limit).map(({ row, flowName }) => asNotification(row, flowName));
      const last = rows[limit - 1];
      return {
        items,
        unread: counted?.unread ?? 0,
        ...(rows.length > limit && last !== undefined
          ? { next: encodeCursor(last.row.at, last.row.id) }
          : {}),
      };
    },

    /** @returns how many were unread until now. */
    async markRead({ ids, flowId }: ReadNotifications): Promise<number> {
      const read = await db
        .update(notifications)
        .set({ readAt: new Date() })
        .where(
          and(
            isNull(notifications.readAt),
            ids === undefined ? undefined : ids.length === 0 ? sql`false` : inArray(notifications.id, ids),
            conditionsOf({ flowId }),
          ),
        )
        .returning({ id: notifications.id });
      if (read.length > 0) live.publish({ topic: 'notifications' });
      return read.length;
    },
  };
}

function asNotification(row: typeof notifications.$inferSelect, flowName: string | null): Notification {
  const detail = details.parse(JSON.parse(row.detail));
  return {
    id: row.id,
    accountId: row.accountId,
    flow: row.flowId === null ? null : { id: row.flowId, name: flowName ?? '' },
    metaFlowId: row.metaFlowId,
    event: row.event,
    severity: severity.catch('info').parse(row.severity),
    ...describeEvent(row.event, detail),
    detail,
    at: row.at.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
