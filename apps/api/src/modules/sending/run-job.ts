import { setTimeout as wait } from 'node:timers/promises';
import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../db/open-database.ts';
import { sendJobs, sentMessages } from '../../db/sending-schema.ts';
import type { Graph } from '../../meta/graph.ts';
import { messages } from '../../messages.ts';
import { ApiError } from '../../errors.ts';
import { deliver, failureOf, noteFailure, type Delivery } from './deliver.ts';
import { sendJobRow, type SendJobRow } from './job-rows.ts';
import { composition, type Composition } from './message-schema.ts';
import { payloadOf } from './payload.ts';
import { consequenceOf } from './refusals.ts';
import type { SentMessageRow } from './sent-messages.ts';

/** What a list is sent with. */
export interface RunParts {
  readonly db: Database;
  /** The Graph API as the account of a job. */
  readonly graphOf: (accountId: string) => Promise<Graph>;
  /** Is told when a message was answered, and when the job changes its state. */
  readonly moved: (job: MovedJob) => void;
}

/** A job, as pages that show it know it. */
export type MovedJob = Pick<SendJobRow, 'id' | 'flowId' | 'accountId'>;

/** Messages that Meta is asked to send at the same time. */
const AT_ONCE = 20;
/** So many in a row without an answer, and it pauses: each may have been sent. */
const MOST_UNKNOWN = 3;
const UNKNOWN_PAUSE = 60_000;
/** So many refusals in a row for the same reason are no accident. */
const MOST_REFUSED = 20;

const text = messages.sending.reasons;

/** Per message: what its texts and data get. */
const personal = z.object({
  columns: z.record(z.string(), z.string()).default({}),
  data: z.record(z.string(), z.json()).default({}),
});

/**
 * Sends to those of a list that wait, at the speed of the job, until it is done, has to wait, is paused, or is interrupted.
 *
 * Nobody is sent to twice: a message is taken (`sending`) before Meta is asked. What was taken when a server stopped is noted
 * as `unknown` and not sent again by itself; a status by webhook tells if it was sent.
 */
export async function runSendJob(
  { db, graphOf, moved }: RunParts,
  jobId: string,
  signal: AbortSignal,
): Promise<void> {
  const job = await sendJobRow(db, jobId);
  await noteStopped(db, jobId);
  if (job.state === 'waiting')
    await setState(db, jobId, 'waiting', { state: 'running', reason: null, resumesAt: null });
  const message = composition.parse(JSON.parse(job.message));
  const graph = await graphOf(job.accountId).catch((error: unknown) => {
    if (error instanceof ApiError) return error;
    throw error;
  });
  if (graph instanceof ApiError) {
    const reason = JSON.stringify({ title: graph.message, hint: graph.hint });
    await setState(db, jobId, 'running', { state: 'paused', reason });
    return moved(job);
  }

  const course = createCourse(db, jobId);
  const underway = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const goesOn = () => !signal.aborted && !course.ended && failures.length === 0;
  let due = performance.now();
  try {
    while (goesOn()) {
      const pause = due - performance.now();
      if (pause > 0) await wait(pause, undefined, { signal }).catch(() => undefined);
      if (underway.size >= AT_ONCE) await Promise.race(underway);
      if (!goesOn()) break;
      const taken = await take(db, jobId);
      if (taken === undefined) {
        if (underway.size === 0) break;
        // One of those underway may come back to the queue.
        await Promise.race(underway);
        continue;
      }
      if (!goesOn()) {
        await putBack(db, taken.row.id);
        break;
      }
      due = Math.max(due, performance.now() - 1_000) + 1_000 / taken.perSecond;
      const sending = sendOne(db, graph, message, taken.row)
        .then((delivery) => course.note(taken.row, delivery))
        .then(() => moved(job))
        .catch((error: unknown) => void failures.push(error))
        .finally(() => underway.delete(sending));
      underway.add(sending);
    }
  } finally {
    await Promise.all(underway);
  }
  // The job is looked at again later; what was being sent then counts as unknown.
  if (failures.length > 0) throw failures[0];
  if (!signal.aborted) await finish(db, jobId);
  moved(job);
}

async function sendOne(
  db: Database,
  graph: Graph,
  message: Composition,
  row: SentMessageRow,
): Promise<Delivery> {
  const { columns, data } = personal.parse(row.data === null ? {} : JSON.parse(row.data));
  const { metaFlowId, flowToken } = row;
  return deliver(db, graph, row, payloadOf(message, { metaFlowId, flowToken, columns, data }));
}

/** What the answers so far mean for the rest. */
function createCourse(db: Database, jobId: string) {
  let unknowns = 0;
  let refused = { kind: '', count: 0 };
  let ended = false;

  const end = async (values: Partial<SendJobRow>) => {
    ended = true;
    await setState(db, jobId, 'running', values);
  };

  return {
    get ended() {
      return ended;
    },

    async note(row: SentMessageRow, delivery: Delivery): Promise<void> {
      if (delivery.outcome === 'sent') {
        unknowns = 0;
        refused = { kind: '', count: 0 };
        return;
      }
      if (delivery.outcome === 'unknown') {
        unknowns++;
        if (unknowns < MOST_UNKNOWN) return;
        const resumesAt = new Date(Date.now() + UNKNOWN_PAUSE);
        return end({ state: 'waiting', resumesAt, reason: JSON.stringify(text.unknowns) });
      }
      const { error } = delivery;
      const consequence = consequenceOf(error);
      const reason = failureOf(error);
      switch (consequence.kind) {
        case 'failed':
          await noteFailure(db, row.id, error);
          refused = { kind: error.kind, count: refused.kind === error.kind ? refused.count + 1 : 1 };
          if (refused.count >= MOST_REFUSED && SAME_FOR_ALL.has(error.kind))
            await end({
              state: 'paused',
              reason: JSON.stringify({ ...JSON.parse(reason), ...text.refused }),
            });
          return;
        case 'wait': {
          // Before it is put back, or it would be taken again at once.
          ended = true;
          await putBack(db, row.id);
          const resumesAt = new Date(Date.now() + consequence.milliseconds);
          return end({ state: 'waiting', resumesAt, reason });
        }
        case 'pause':
          ended = true;
          await putBack(db, row.id);
          return end({ state: 'paused', reason });
      }
    },
  };
}

/** Refusals that are about the message rather than the person. */
const SAME_FOR_ALL: ReadonlySet<string> = new Set([
  'message-parameter',
  'template-parameters',
  'parameter',
  'unknown',
]);

/** Takes the next message, so that no other server takes it as well, while the job runs. */
async function take(
  db: Database,
  jobId: string,
): Promise<{ row: SentMessageRow; perSecond: number } | undefined> {
  return db.transaction(async (transaction) => {
    const [next] = await transaction
      .select({ id: sentMessages.id, perSecond: sendJobs.perSecond })
      .from(sentMessages)
      .innerJoin(sendJobs, eq(sendJobs.id, sentMessages.jobId))
      .where(
        and(eq(sentMessages.jobId, jobId), eq(sentMessages.status, 'queued'), eq(sendJobs.state, 'running')),
      )
      .orderBy(asc(sentMessages.position))
      .limit(1)
      .for('update', { of: sentMessages, skipLocked: true });
    if (next === undefined) return undefined;
    const [row] = await transaction
      .update(sentMessages)
      .set({ status: 'sending' })
      .where(and(eq(sentMessages.id, next.id), eq(sentMessages.status, 'queued')))
      .returning();
    return row === undefined ? undefined : { row, perSecond: next.perSecond };
  });
}

/** A refusal is certain, so the message may be sent later. */
async function putBack(db: Database, id: string): Promise<void> {
  await db
    .update(sentMessages)
    .set({ status: 'queued' })
    .where(and(eq(sentMessages.id, id), eq(sentMessages.status, 'sending')));
}

/** Nobody works on the job but this server: what is `sending` was so when another, or an earlier run, stopped. */
async function noteStopped(db: Database, jobId: string): Promise<void> {
  await db
    .update(sentMessages)
    .set({ status: 'unknown', error: JSON.stringify(text.stopped) })
    .where(and(eq(sentMessages.jobId, jobId), eq(sentMessages.status, 'sending')));
}

/** Changes a job that is in a certain state: what a person did meanwhile counts more. */
async function setState(
  db: Database,
  jobId: string,
  from: string,
  values: Partial<SendJobRow>,
): Promise<void> {
  await db
    .update(sendJobs)
    .set(values)
    .where(and(eq(sendJobs.id, jobId), eq(sendJobs.state, from)));
}

async function finish(db: Database, jobId: string): Promise<void> {
  await db
    .update(sendJobs)
    .set({ state: 'done', finishedAt: new Date(), reason: null, resumesAt: null })
    .where(
      and(
        eq(sendJobs.id, jobId),
        eq(sendJobs.state, 'running'),
        sql`not exists (select 1 from ${sentMessages} where ${sentMessages.jobId} = ${jobId} and ${sentMessages.status} in ('queued', 'sending'))`,
      ),
    );
}
