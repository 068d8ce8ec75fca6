import { and, count, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { sendJobs, sentMessages } from '../../db/sending-schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { SendJob, SendJobQuery } from './list-schema.ts';
import { composition } from './message-schema.ts';
import { sendFailure } from './schema.ts';
import { statusOf } from './sent-rows.ts';

/** A list that is sent to, as stored. */
export type SendJobRow = typeof sendJobs.$inferSelect;

/** @throws ApiError `not-found` */
export async function sendJobRow(db: Database, jobId: string): Promise<SendJobRow> {
  const [row] = await db.select().from(sendJobs).where(eq(sendJobs.id, jobId));
  if (row === undefined) throw new ApiError(404, 'not-found', messages.sending.unknownJob);
  return row;
}

/** How far a list is. @throws ApiError `not-found` */
export async function readSendJob(db: Database, jobId: string): Promise<SendJob> {
  const row = await sendJobRow(db, jobId);
  const [job] = await withCounts(db, [row]);
  if (job === undefined) throw new ApiError(404, 'not-found', messages.sending.unknownJob);
  return job;
}

/** Latest first. */
export async function listSendJobs(
  db: Database,
  { accountId, flowId, limit }: SendJobQuery,
): Promise<SendJob[]> {
  const rows = await db
    .select()
    .from(sendJobs)
    .where(
      and(
        accountId === undefined ? undefined : eq(sendJobs.accountId, accountId),
        flowId === undefined ? undefined : eq(sendJobs.flowId, flowId),
      ),
    )
    .orderBy(desc(sendJobs.createdAt), desc(sendJobs.id))
    .limit(limit);
  return withCounts(db, rows);
}

async function withCounts(db: Database, rows: readonly SendJobRow[]): Promise<SendJob[]> {
  if (rows.length === 0) return [];
  const counted = await db
    .select({ jobId: sentMessages.jobId, status: sentMessages.status, count: count() })
    .from(sentMessages)
    .where(
      inArray(
        sentMessages.jobId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(sentMessages.jobId, sentMessages.status);
  return rows.map((row) =>
    toJob(
      row,
      counted.filter(({ jobId }) => jobId === row.id),
    ),
  );
}

function toJob(
  row: SendJobRow,
  counted: readonly { readonly status: string; readonly count: number }[],
): SendJob {
  const counts: SendJob['counts'] = {
    queued: 0,
    sending: 0,
    sent: 0,
    delivered: 0,
    read: 0,
    failed: 0,
    unknown: 0,
    canceled: 0,
  };
  for (const entry of counted) counts[statusOf(entry.status)] += entry.count;
  const message = composition.parse(JSON.parse(row.message));
  const reason = row.reason === null ? undefined : sendFailure.parse(JSON.parse(row.reason));
  const state = STATES.find((known) => known === row.state) ?? 'paused';
  return {
    id: row.id,
    name: row.name,
    accountId: row.accountId,
    flowId: row.flowId,
    metaFlowId: row.metaFlowId,
    kind: message.kind,
    state,
    reason: reason?.title ?? null,
    hint: reason?.hint ?? null,
    resumesAt: row.resumesAt?.toISOString() ?? null,
    perSecond: row.perSecond,
    total: row.total,
    counts,
    secondsLeft: state === 'running' ? Math.ceil(counts.queued / row.perSecond) : null,
    message,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

const STATES = ['running', 'waiting', 'paused', 'done', 'canceled'] as const;
