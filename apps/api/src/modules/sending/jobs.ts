import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { sendJobs, sentMessages } from '../../db/sending-schema.ts';
import { ApiError } from '../../errors.ts';
import { createLeasedWork } from '../../jobs/leased-work.ts';
import { LIMITS } from '../../limits.ts';
import { requireRoom } from '../../db/require-room.ts';
import { messages } from '../../messages.ts';
import type { Live } from '../live/live.ts';
import type { PublishingService } from '../publishing/service.ts';
import { checkMessage } from './check-message.ts';
import { makeFlowToken } from './flow-token.ts';
import { createJobLeases } from './job-leases.ts';
import { jobResults } from './job-results.ts';
import { listSendJobs, readSendJob, sendJobRow } from './job-rows.ts';
import type { CheckedList, CheckList, SendJob, SendJobQuery, StartSendJob } from './list-schema.ts';
import { readCsv } from './read-csv.ts';
import { readRecipients } from './recipients.ts';
import { runSendJob, type MovedJob } from './run-job.ts';
import { modeOf, refuseBad, withScreen } from './service.ts';
import { requirePhone, type FindTarget } from './target.ts';

/** What lists are sent with. */
export interface SendJobParts {
  readonly db: Database;
  readonly connect: PublishingService['connect'];
  readonly findTarget: FindTarget;
  readonly live: Pick<Live, 'publish'>;
  readonly report: (error: unknown) => void;
}

/** Messages to many people. */
export type SendJobService = ReturnType<typeof createSendJobService>;

const text = messages.sending;
/** Problems and rows that a look at a list shows. */
const SHOWN = { problems: 200, rows: 5 } as const;
const ROWS_AT_ONCE = 1_000;

/** States of jobs that have not ended. */
const OPEN = ['running', 'waiting', 'paused'];

/** Every function that takes a job throws an {@link ApiError} `not-found` for one that is not there. */
export function createSendJobService({ db, connect, findTarget, live, report }: SendJobParts) {
  const graphOf = async (accountId: string) => (await connect(accountId)).graph;
  /** Tells pages that a list got further. */
  const moved = ({ id, flowId, accountId }: MovedJob): void =>
    live.publish({ topic: 'jobs', id, accountId, ...(flowId === null ? {} : { flowId }) });
  const work = createLeasedWork(
    createJobLeases(db),
    (jobId, signal) => runSendJob({ db, graphOf, moved }, jobId, signal),
    report,
  );

  /** Changes the state of a job, if it is in one of these. @throws ApiError `wrong-state` */
  const change = async (
    jobId: string,
    from: readonly string[],
    values: Partial<typeof sendJobs.$inferInsert>,
  ) => {
    const job = await sendJobRow(db, jobId);
    const changed = await db
      .update(sendJobs)
      .set(values)
      .where(and(eq(sendJobs.id, jobId), inArray(sendJobs.state, [...from])))
      .returning({ id: sendJobs.id });
    if (changed.length === 0) throw new ApiError(409, 'wrong-state', text.jobs.ended);
    moved(job);
  };

  return {
    /** Reads a list row by row, with the message that it is for. Nothing is sent. */
    async checkList(accountId: string, { csv, columns, message, ...about }: CheckList): Promise<CheckedList> {
      const target = await findTarget(
        accountId,
        about,
        message === undefined ? 'published' : modeOf(message),
      );
      const list = readCsv(csv);
      const read = readRecipients(list, columns, message, target.flow);
      return {
        columns: [...list.columns],
        recipientColumn: read.recipientColumn,
        data: { ...read.dataColumns },
        rows: list.rows.length,
        good: read.recipients.length,
        duplicates: read.duplicates,
        problems: read.problems.slice(0, SHOWN.problems),
        problemCount: read.problems.length,
        sample: list.rows
          .slice(0, SHOWN.rows)
          .map(({ cells }) =>
            Object.fromEntries(list.columns.map((column, at) => [column, cells[at] ?? ''])),
          ),
      };
    },

    /**
     * Begins to send. All messages are noted before the first is sent, each with a token of its own.
     * @throws ApiError `invalid-request` with `details.problems` of the message, or of the rows
     */
    async start(accountId: string, input: StartSendJob): Promise<SendJob> {
      const { csv, columns, message: composed, name, skipBadRows, perSecond, ...about } = input;
      const target = await findTarget(accountId, about, modeOf(composed));
      const list = readCsv(csv);
      const message = withScreen(composed, target.flow);
      const read = readRecipients(list, columns, message, target.flow);
      refuseBad(
        checkMessage(message, target, { columns: list.columns, dataFields: Object.keys(read.dataColumns) }),
      );
      const shown = { problems: read.problems.slice(0, SHOWN.problems) };
      if (read.recipientColumn === null)
        throw new ApiError(400, 'invalid-request', text.list.noRecipientColumn, shown);
      if (read.problems.length > 0 && !skipBadRows)
        throw new ApiError(400, 'invalid-request', text.list.bad(read.problems.length), shown);
      if (read.recipients.length === 0) throw new ApiError(400, 'invalid-request', text.list.noGood, shown);

      const open = and(eq(sendJobs.accountId, accountId), inArray(sendJobs.state, OPEN));
      await requireRoom(db, sendJobs, LIMITS.work.sendJobs, open);
      const jobId = randomUUID();
      const createdAt = new Date();
      const { flow, appSecret } = target;
      const metaFlowId = flow?.metaFlowId ?? null;
      const shared = {
        accountId,
        phoneNumberId: requirePhone(target),
        flowId: flow?.flowId ?? null,
        metaFlowId,
        createdAt,
      };
      await db.transaction(async (transaction) => {
        await transaction.insert(sendJobs).values({
          ...shared,
          id: jobId,
          name,
          message: JSON.stringify(message),
          state: 'running',
          perSecond,
          total: read.recipients.length,
        });
        for (let start = 0; start < read.recipients.length; start += ROWS_AT_ONCE) {
          await transaction.insert(sentMessages).values(
            read.recipients
              .slice(start, start + ROWS_AT_ONCE)
              .map(({ number, columns: cells, data }, offset) => {
                const id = randomUUID();
                return {
                  ...shared,
                  id,
                  flowRevision: flow?.revision ?? null,
                  flowToken: makeFlowToken(message.token, {
                    messageId: id,
                    metaFlowId,
                    appSecret,
                    columns: cells,
                  }),
                  recipient: number,
                  kind: message.kind,
                  status: 'queued',
                  jobId,
                  position: start + offset + 1,
                  data: JSON.stringify({ columns: cells, data }),
                };
              }),
          );
        }
      });
      moved({ id: jobId, flowId: shared.flowId, accountId });
      work.wake(jobId);
      return readSendJob(db, jobId);
    },

    list: (query: SendJobQuery) => listSendJobs(db, query),
    read: (jobId: string) => readSendJob(db, jobId),
    results: (jobId: string) => jobResults(db, jobId),

    /** Sends faster or slower, from the next message on. */
    async change(jobId: string, perSecond: number): Promise<SendJob> {
      await change(jobId, OPEN, { perSecond });
      return readSendJob(db, jobId);
    },

    /** Stops after the messages that Meta is being asked to send. */
    async pause(jobId: string): Promise<SendJob> {
      await change(jobId, OPEN, { state: 'paused', resumesAt: null });
      work.interrupt(jobId);
      return readSendJob(db, jobId);
    },

    /** Goes on with those that wait; also ends a pause that Meta asked for. */
    async resume(jobId: string): Promise<SendJob> {
      await change(jobId, OPEN, {
        state: 'running',
        reason: null,
        resumesAt: null,
      });
      work.wake(jobId);
      return readSendJob(db, jobId);
    },

    /** Stops for good; what was sent stays sent. */
    async cancel(jobId: string): Promise<SendJob> {
      await change(jobId, OPEN, {
        state: 'canceled',
        finishedAt: new Date(),
        resumesAt: null,
      });
      work.interrupt(jobId);
      await db
        .update(sentMessages)
        .set({ status: 'canceled' })
        .where(and(eq(sentMessages.jobId, jobId), eq(sentMessages.status, 'queued')));
      return readSendJob(db, jobId);
    },

    /**
     * Sends again to those whom it did not, or maybe did not, reach. Only when somebody asks: people may get it twice.
     * @throws ApiError `wrong-state` when there is nobody
     */
    async retry(jobId: string, statuses: readonly ('failed' | 'unknown' | 'canceled')[]): Promise<SendJob> {
      const job = await sendJobRow(db, jobId);
      const queued = await db
        .update(sentMessages)
        .set({ status: 'queued', error: null, failedAt: null, wamid: null })
        .where(and(eq(sentMessages.jobId, jobId), inArray(sentMessages.status, [...statuses])))
        .returning({ id: sentMessages.id });
      if (queued.length === 0) throw new ApiError(409, 'wrong-state', text.jobs.nothing);
      await db
        .update(sendJobs)
        .set({ state: 'running', reason: null, resumesAt: null, finishedAt: null })
        .where(eq(sendJobs.id, jobId));
      moved(job);
      work.wake(jobId);
      return readSendJob(db, jobId);
    },

    /** Goes on with what earlier runs left. */
    begin: work.start,

    /** Waits for the messages that Meta is being asked to send; the rest goes on at the next start. */
    close: work.close,
  };
}
