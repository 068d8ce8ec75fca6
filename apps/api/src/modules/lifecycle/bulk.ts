import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { bulkItems, bulkJobs } from '../../db/lifecycle-schema.ts';
import { requireRoom } from '../../db/require-room.ts';
import { flows } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { MetaError } from '../../meta/meta-error.ts';
import { messages } from '../../messages.ts';
import type { AccountService } from '../accounts/service.ts';
import type { AuditAction, AuditOutcome } from '../audit/actions.ts';
import type { Audit } from '../audit/service.ts';
import { createLeasedWork } from '../../jobs/leased-work.ts';
import { createBulkLeases } from './bulk-leases.ts';
import { bulkAction, type BulkJob, type StartBulk } from './bulk-schema.ts';
import type { BulkAct } from './bulk-actions.ts';

/** What bulk actions are carried out with. */
export interface BulkParts {
  readonly db: Database;
  readonly accounts: AccountService;
  readonly act: BulkAct;
  readonly audit: Audit;
  readonly report: (error: unknown) => void;
}

/** One action on many flows. */
export type BulkService = ReturnType<typeof createBulkService>;

const text = messages.lifecycle.bulk;
const KEPT = 50;
/** What is recorded of each flow; looking at Meta changes nothing. */
const RECORDED: Readonly<Record<StartBulk['action'], AuditAction | undefined>> = {
  refresh: undefined,
  check: 'flow.uploaded',
  publish: 'flow.published',
  deprecate: 'flow.deprecated',
  delete: 'flow.deleted',
  unlink: 'flow.unlinked',
  promote: 'flow.promoted',
};

/** Every function that takes a job throws an {@link ApiError} `not-found` for one that is not there. */
export function createBulkService({ db, accounts, act, audit, report }: BulkParts) {
  const work = createLeasedWork(createBulkLeases(db), run, report);

  const row = async (jobId: string) => {
    const [found] = await db.select().from(bulkJobs).where(eq(bulkJobs.id, jobId));
    if (found === undefined) throw new ApiError(404, 'not-found', text.unknown);
    return found;
  };

  const read = async (jobId: string): Promise<BulkJob> => {
    const job = await row(jobId);
    const items = await db
      .select()
      .from(bulkItems)
      .where(eq(bulkItems.jobId, jobId))
      .orderBy(asc(bulkItems.position));
    return {
      ...summaryOf(job, items),
      items: items.map(({ jobId: _job, position: _position, ...item }) => ({
        ...item,
        state: itemState(item.state),
      })),
    };
  };

  const setItem = (jobId: string, position: number, values: Partial<typeof bulkItems.$inferInsert>) =>
    db
      .update(bulkItems)
      .set(values)
      .where(and(eq(bulkItems.jobId, jobId), eq(bulkItems.position, position)));

  /** The next flow, taken so that two servers never take the same. */
  const take = async (jobId: string) => {
    const next = db
      .select({ position: bulkItems.position })
      .from(bulkItems)
      .innerJoin(bulkJobs, eq(bulkJobs.id, bulkItems.jobId))
      .where(and(eq(bulkItems.jobId, jobId), eq(bulkItems.state, 'waiting'), eq(bulkJobs.state, 'running')))
      .orderBy(asc(bulkItems.position))
      .limit(1);
    const [taken] = await db
      .update(bulkItems)
      .set({ state: 'running' })
      .where(
        and(
          eq(bulkItems.jobId, jobId),
          eq(bulkItems.state, 'waiting'),
          eq(bulkItems.position, sql`(${next})`),
        ),
      )
      .returning();
    return taken;
  };

  /** Who began the job is recorded with it; this says what became of each flow. */
  async function record(
    job: typeof bulkJobs.$inferSelect,
    item: typeof bulkItems.$inferSelect,
    outcome: AuditOutcome,
  ): Promise<void> {
    const action = RECORDED[bulkAction.parse(job.action)];
    if (action === undefined) return;
    const { id, accountId, toAccountId } = job;
    await audit.recordAs(
      { actor: { kind: 'system', id, name: text.recordedAs } },
      {
        action,
        subject: { kind: 'flow', id: item.flowId, name: item.name },
        details: { bulk: id, accountId, ...(toAccountId === null ? {} : { toAccountId }) },
        outcome,
      },
    );
  }

  /**
   * Works on a job until nothing waits. Every action may be repeated, so what a stop interrupted is begun again.
   * @param signal ends the work after the flow in hand
   */
  async function run(jobId: string, signal: AbortSignal): Promise<void> {
    const job = await row(jobId);
    await db
      .update(bulkItems)
      .set({ state: 'waiting' })
      .where(and(eq(bulkItems.jobId, jobId), eq(bulkItems.state, 'running')));
    while (!signal.aborted) {
      const item = await take(jobId);
      if (item === undefined) break;
      let outcome: AuditOutcome = 'done';
      try {
        const message = await act(bulkAction.parse(job.action), item.flowId, job);
        await setItem(jobId, item.position, { state: 'done', message });
      } catch (error) {
        if (!(error instanceof MetaError) && !(error instanceof ApiError)) report(error);
        await setItem(jobId, item.position, { state: 'failed', ...wordsOf(error) });
        outcome = 'failed';
      }
      await record(job, item, outcome).catch(report);
    }
    if (signal.aborted) return;
    await db
      .update(bulkJobs)
      .set({ state: 'done', finishedAt: new Date() })
      .where(and(eq(bulkJobs.id, jobId), eq(bulkJobs.state, 'running')));
  }

  return {
    read,

    async start(wanted: StartBulk): Promise<BulkJob> {
      await accounts.read(wanted.accountId);
      if (wanted.toAccountId !== undefined) await accounts.read(wanted.toAccountId);
      await requireRoom(db, bulkJobs, LIMITS.work.bulk, eq(bulkJobs.state, 'running'));
      const ids = [...new Set(wanted.flowIds)];
      const known = await db
        .select({ id: flows.id, name: flows.name })
        .from(flows)
        .where(and(inArray(flows.id, ids), isNull(flows.deletedAt)));
      const names = new Map(known.map(({ id, name }) => [id, name]));
      const missing = ids.find((id) => !names.has(id));
      if (missing !== undefined)
        throw new ApiError(404, 'not-found', messages.flows.unknown, { flowId: missing });
      const id = randomUUID();
      await db.transaction(async (transaction) => {
        await transaction.insert(bulkJobs).values({
          id,
          action: wanted.action,
          accountId: wanted.accountId,
          toAccountId: wanted.toAccountId ?? null,
          publish: wanted.publish ?? false,
          state: 'running',
          createdAt: new Date(),
        });
        await transaction.insert(bulkItems).values(
          ids.map((flowId, position) => ({
            jobId: id,
            position,
            flowId,
            name: names.get(flowId) ?? '',
            state: 'waiting',
          })),
        );
      });
      work.wake(id);
      return read(id);
    },

    /** The latest, without their flows. */
    async list(): Promise<Omit<BulkJob, 'items'>[]> {
      const jobs = await db.select().from(bulkJobs).orderBy(desc(bulkJobs.createdAt)).limit(KEPT);
      if (jobs.length === 0) return [];
      const items = await db
        .select({ jobId: bulkItems.jobId, state: bulkItems.state })
        .from(bulkItems)
        .where(
          inArray(
            bulkItems.jobId,
            jobs.map(({ id }) => id),
          ),
        );
      return jobs.map((job) =>
        summaryOf(
          job,
          items.filter(({ jobId }) => jobId === job.id),
        ),
      );
    },

    /** Does not begin with the rest; what is done stays done. */
    async cancel(jobId: string): Promise<BulkJob> {
      await row(jobId);
      await db
        .update(bulkJobs)
        .set({ state: 'canceled', finishedAt: new Date() })
        .where(and(eq(bulkJobs.id, jobId), eq(bulkJobs.state, 'running')));
      await db
        .update(bulkItems)
        .set({ state: 'canceled' })
        .where(and(eq(bulkItems.jobId, jobId), eq(bulkItems.state, 'waiting')));
      return read(jobId);
    },

    /** Goes on with what earlier runs left. */
    begin: work.start,

    /** Waits for the flow in hand; the rest goes on at the next start. */
    close: work.close,
  };
}

function wordsOf(error: unknown) {
  if (error instanceof MetaError) {
    const { message, remedy: hint, traceId = null } = error;
    return { message, hint, traceId };
  }
  if (error instanceof ApiError) return { message: error.message, hint: error.hint ?? null };
  return { message: text.internal };
}

function summaryOf(
  job: typeof bulkJobs.$inferSelect,
  items: readonly { readonly state: string }[],
): Omit<BulkJob, 'items'> {
  const count = (state: string) => items.filter((item) => item.state === state).length;
  return {
    id: job.id,
    action: bulkAction.parse(job.action),
    accountId: job.accountId,
    toAccountId: job.toAccountId,
    state: job.state === 'canceled' || job.state === 'done' ? job.state : 'running',
    total: items.length,
    done: count('done'),
    failed: count('failed'),
    createdAt: job.createdAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
}

function itemState(state: string): BulkJob['items'][number]['state'] {
  return ITEM_STATES.find((known) => known === state) ?? 'waiting';
}

const ITEM_STATES = ['waiting', 'running', 'done', 'failed', 'canceled'] as const;
