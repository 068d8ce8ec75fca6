import { and, asc, desc, eq, gt, lt, or, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { sentMessages } from '../../db/sending-schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { decodeCursor, encodeCursor } from '../flows/cursor.ts';
import { sendFailure, SENT_STATUSES, type SentMessage, type SentQuery, type SentStatus } from './schema.ts';
import type { SentMessageRow } from './sent-messages.ts';

/**
 * One page of messages: latest first, those of a list in its order.
 * @throws ApiError `invalid-request` for a cursor that this list did not give out.
 */
export async function listSent(
  db: Database,
  query: SentQuery,
): Promise<{ items: SentMessage[]; next?: string }> {
  const inOrder = query.jobId !== undefined;
  const rows = await db
    .select()
    .from(sentMessages)
    .where(and(...conditionsOf(query), inOrder ? afterPosition(query.cursor) : before(query.cursor)))
    .orderBy(
      ...(inOrder ? [asc(sentMessages.position)] : [desc(sentMessages.createdAt), desc(sentMessages.id)]),
    )
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  const items = page.map(toSent);
  const last = page.at(-1);
  if (rows.length <= query.limit || last === undefined) return { items };
  return { items, next: inOrder ? String(last.position) : encodeCursor(last.createdAt, last.id) };
}

function conditionsOf({ flowId, accountId, jobId, status }: SentQuery): (SQL | undefined)[] {
  return [
    flowId === undefined ? undefined : eq(sentMessages.flowId, flowId),
    accountId === undefined ? undefined : eq(sentMessages.accountId, accountId),
    jobId === undefined ? undefined : eq(sentMessages.jobId, jobId),
    status === undefined ? undefined : eq(sentMessages.status, status),
  ];
}

function afterPosition(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  if (!/^\d{1,9}$/.test(cursor)) throw new ApiError(400, 'invalid-request', messages.flows.badCursor);
  return gt(sentMessages.position, Number(cursor));
}

function before(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const { time, id } = decodeCursor(cursor);
  return or(lt(sentMessages.createdAt, time), and(eq(sentMessages.createdAt, time), lt(sentMessages.id, id)));
}

/** A message as the API shows it. */
export function toSent({ data: _data, error, ...row }: SentMessageRow): SentMessage {
  return {
    ...row,
    kind: row.kind === 'template' ? 'template' : 'flow',
    status: statusOf(row.status),
    error: error === null ? null : sendFailure.parse(JSON.parse(error)),
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    readAt: row.readAt?.toISOString() ?? null,
    failedAt: row.failedAt?.toISOString() ?? null,
  };
}

/** A stored status; one that a newer version wrote counts as not known. */
export function statusOf(word: string): SentStatus {
  return SENT_STATUSES.find((status) => status === word) ?? 'unknown';
}
