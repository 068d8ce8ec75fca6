import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Pool } from 'pg';
import { fromDrizzle, PgBoss, type JobResult, type JobWithMetadata } from 'pg-boss';
import type { Database } from '../db/open-database.ts';

/** Work that survives a stop of the server, and is shared by all servers on the same database. */
export interface Queue {
  /**
   * Says how the jobs of a kind are worked on. To be called before the first job is added.
   * @param handler gets up to `atOnce` jobs; those that it names as failed are tried again later.
   */
  define<Data extends object>(kind: string, options: QueueOptions, handler: Handler<Data>): void;
  /**
   * Keeps jobs durably, in this order.
   * @param transaction makes them part of it; then {@link Queue.wake} is to be called once it is committed. Only to be used
   * by what the queue itself runs: on one connection, the queue cannot start while a transaction is open.
   */
  add(kind: string, jobs: readonly NewJob[], transaction?: Database): Promise<void>;
  /** Has somebody here look for work of a kind now, instead of soon. */
  wake(kind: string): void;
  /** Goes on with what an earlier run left behind; does nothing where there never was any. */
  resume(): Promise<void>;
  /** Waits for what is being worked on. */
  close(): Promise<void>;
}

/** How jobs of a kind are worked on. */
export interface QueueOptions {
  /** Jobs in one call of the handler. */
  readonly atOnce: number;
  /** Calls of the handler at the same time. Default: 1. */
  readonly workers?: number;
  /** Jobs with the same key are worked on one after the other, in the order in which they were added. */
  readonly ordered: boolean;
  /** How often a job is tried again. */
  readonly retries: number;
  /** Seconds before the first repeat; doubles each time, with some chance in it. */
  readonly pause: number;
  /** The longest pause, in seconds. */
  readonly longestPause: number;
}

/** A job to be kept. */
export interface NewJob {
  /** Holds no NUL characters: PostgreSQL's JSON has none. */
  readonly data: object;
  /** Which other jobs it waits for, where the kind is ordered. */
  readonly key?: string;
  /** Seconds until it may be worked on. */
  readonly after?: number;
}

/** A job being worked on. */
export interface RunningJob<Data> {
  readonly id: string;
  readonly data: Data;
  /** How often it was tried before. */
  readonly tries: number;
  readonly isLast: boolean;
}

/** @returns ids of the jobs that failed. */
export type Handler<Data> = (jobs: readonly RunningJob<Data>[]) => Promise<ReadonlySet<string>>;

/** Where jobs are kept. */
export interface QueueStore {
  readonly pool: Pool;
  /** The pool is one connection to the embedded database. */
  readonly isEmbedded: boolean;
}

/** Seconds between looks for jobs that other servers added, or whose pause is over. */
const POLL = 1;
/**
 * Who works on a job says so every few seconds. What nobody has said of for so long was left behind by a server that
 * died, and another begins with it again; servers look for such jobs as often. Seconds; the shortest that pg-boss takes.
 */
const SIGN_OF_LIFE = 10;
/** Done jobs hold what people answered: they are not kept. Seconds. */
const KEPT_WHEN_DONE = 60;

/**
 * A queue that opens its tables when they are first needed.
 * @param report is told of trouble
 */
export function createQueue(
  { pool, isEmbedded }: QueueStore,
  report: (error: unknown, what: string) => void,
): Queue {
  const kinds = new Map<string, { options: QueueOptions; work: (boss: PgBoss) => Promise<string> }>();
  const workers = new Map<string, string>();
  let started: Promise<PgBoss> | undefined;
  let closed = false;

  async function start(): Promise<PgBoss> {
    const boss = new PgBoss({
      db: { executeSql: (text, values) => pool.query(text, values) },
      ...(isEmbedded ? { backend: 'pglite' as const } : {}),
      schedule: false,
      maintenanceIntervalSeconds: KEPT_WHEN_DONE,
      // Nobody else works on the embedded database: what was left behind is found when it is opened.
      ...(isEmbedded ? {} : { superviseIntervalSeconds: SIGN_OF_LIFE, monitorIntervalSeconds: SIGN_OF_LIFE }),
      reindex: !isEmbedded,
      monitorVacuum: !isEmbedded,
    });
    boss.on('error', (error) => report(error, 'the queue of work failed'));
    try {
      await boss.start();
      for (const [kind, { options, work }] of kinds) {
        const settings = {
          ...settingsOf(options),
          ...(isEmbedded ? {} : { heartbeatSeconds: SIGN_OF_LIFE }),
        };
        await boss.createQueue(kind, {
          policy: options.ordered ? 'key_strict_fifo' : 'standard',
          ...settings,
        });
        await boss.updateQueue(kind, settings);
        workers.set(kind, await work(boss));
      }
    } catch (error) {
      await boss.stop({ graceful: false }).catch(() => undefined);
      throw error;
    }
    return boss;
  }

  function running(): Promise<PgBoss> {
    if (closed) return Promise.reject(new Error('The queue is closed'));
    started ??= start().catch((error: unknown) => {
      started = undefined;
      throw error;
    });
    return started;
  }

  function wake(kind: string): void {
    const worker = workers.get(kind);
    if (worker !== undefined)
      started?.then(
        (boss) => boss.notifyWorker(worker),
        () => undefined,
      );
  }

  return {
    define<Data extends object>(kind: string, options: QueueOptions, handler: Handler<Data>) {
      kinds.set(kind, {
        options,
        work: (boss: PgBoss) =>
          boss.work(kind, workOptions(options), async (jobs: JobWithMetadata<Data>[]) => {
            const results = await run(jobs, options, handler, (error) =>
              report(error, `work failed: ${kind}`),
            );
            // What waited for these may be next.
            wake(kind);
            return results;
          }),
      });
    },

    wake,

    async add(kind, jobs, transaction) {
      if (jobs.length === 0) return;
      const boss = await running();
      await boss.insert(
        kind,
        jobs.map(({ data, key, after }) => ({
          id: nextId(),
          data,
          ...(key === undefined ? {} : { singletonKey: key }),
          ...(after === undefined ? {} : { startAfter: after }),
        })),
        transaction === undefined ? {} : { db: fromDrizzle(transaction, sql) },
      );
      if (transaction === undefined) wake(kind);
    },

    async resume() {
      const { rows } = await pool.query<{ there: string | null }>(
        "select to_regclass('pgboss.job') as there",
      );
      const there = rows[0]?.there ?? null;
      if (there !== null) await running();
    },

    async close() {
      closed = true;
      await (await started)?.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

interface Work {
  readonly includeMetadata: true;
  readonly perJobResults: true;
  readonly batchSize: number;
  readonly localConcurrency: number;
  readonly pollingIntervalSeconds: number;
  readonly burstWhenBatchFull: boolean;
}

function workOptions({ atOnce, workers = 1 }: QueueOptions): Work {
  return {
    includeMetadata: true,
    perJobResults: true,
    batchSize: atOnce,
    localConcurrency: workers,
    pollingIntervalSeconds: POLL,
    burstWhenBatchFull: atOnce > 1,
  };
}

function settingsOf({ retries, pause, longestPause }: QueueOptions) {
  return {
    retryLimit: retries,
    retryDelay: pause,
    retryBackoff: true,
    retryDelayMax: longestPause,
    deleteAfterSeconds: KEPT_WHEN_DONE,
    retentionSeconds: 14 * 24 * 3_600,
    expireInSeconds: 600,
  };
}

async function run<Data extends object>(
  jobs: readonly JobWithMetadata<Data>[],
  { ordered }: QueueOptions,
  handler: Handler<Data>,
  report: (error: unknown) => void,
): Promise<JobResult[]> {
  const running = jobs.map(({ id, data, retryCount, retryLimit }) => ({
    id,
    data,
    tries: retryCount,
    isLast: retryCount >= retryLimit,
  }));
  const failed = await handler(running).catch((error: unknown) => {
    report(error);
    return new Set(running.map(({ id }) => id));
  });
  // A job that is given up would hold up all later ones of its key for ever.
  return running.map(({ id, isLast }) => ({
    id,
    status: failed.has(id) && !(ordered && isLast) ? 'failed' : 'completed',
  }));
}

let counter = 0;

/** Ids that go up (UUID version 7): jobs that are added at once keep their order. */
function nextId(): string {
  counter = (counter + 1) % 0x1_00_00_00;
  const time = Date.now().toString(16).padStart(12, '0');
  const count = counter.toString(16).padStart(6, '0');
  const random = randomBytes(7).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.slice(0, 3)}-8${count.slice(3)}-${random.slice(0, 12)}`;
}
