/** Where jobs are kept, and how one is taken so that no other server takes it as well. */
export interface LeaseStore {
  /** Ids of jobs that are due and that nobody holds. */
  due(): Promise<readonly string[]>;
  /** Takes a job for a while. @returns whether it was free and due. */
  take(id: string, until: Date): Promise<boolean>;
  /** Holds on to a job that was taken. */
  renew(id: string, until: Date): Promise<void>;
  /** Lets go of a job. @returns when it is due again, if it is known. */
  release(id: string): Promise<Date | undefined>;
}

/** Jobs that take minutes or hours, worked on by one of the servers on the same database, until they end. */
export interface LeasedWork {
  /** There may be something to do for a job; looks soon, never waits, never fails. */
  wake(id: string): void;
  /** Interrupts a job here, if it is being worked on; it is looked at again when it has let go. */
  interrupt(id: string): void;
  /** Begins with what earlier runs left, and keeps looking for what other servers leave. */
  start(): void;
  /** Interrupts everything and waits until it has let go. */
  close(): Promise<void>;
}

/** Milliseconds. */
export interface LeaseTimes {
  /** How long a job is held without a sign of life: after a crash, others wait as long. */
  readonly lease: number;
  /** Pause between looks for jobs that others left. */
  readonly look: number;
}

const TIMES: LeaseTimes = { lease: 10_000, look: 10_000 };
/** The longest that a timer of Node takes. */
const LONGEST = 2_000_000_000;

/**
 * Jobs whose progress is in their own tables: a stop loses nothing but the time of the lease.
 * @param run works on a job until it ends, has to wait, or is interrupted; what it does must survive being begun again
 * @param report is told when something failed; the job is tried again at the next look
 */
export function createLeasedWork(
  store: LeaseStore,
  run: (id: string, signal: AbortSignal) => Promise<void>,
  report: (error: unknown) => void,
  { lease, look }: LeaseTimes = TIMES,
): LeasedWork {
  const running = new Map<string, { readonly controller: AbortController; readonly done: Promise<void> }>();
  const again = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  let looking: NodeJS.Timeout | undefined;
  let closed = false;

  const until = () => new Date(Date.now() + lease);

  async function work(id: string, signal: AbortSignal): Promise<void> {
    if (!(await store.take(id, until()))) return;
    const renewal = setInterval(() => void store.renew(id, until()).catch(report), lease / 3);
    try {
      await run(id, signal);
    } finally {
      clearInterval(renewal);
      const due = await store.release(id);
      if (due !== undefined && !closed) wakeAt(id, due);
    }
  }

  function wake(id: string): void {
    if (closed) return;
    if (running.has(id)) {
      again.add(id);
      return;
    }
    const controller = new AbortController();
    const done = work(id, controller.signal)
      .catch(report)
      .then(() => {
        running.delete(id);
        if (again.delete(id)) wake(id);
      });
    running.set(id, { controller, done });
  }

  function wakeAt(id: string, at: Date): void {
    clearTimeout(timers.get(id));
    const pause = Math.min(Math.max(at.getTime() - Date.now(), 0), LONGEST);
    const timer = setTimeout(() => {
      timers.delete(id);
      wake(id);
    }, pause);
    timers.set(id, timer.unref());
  }

  async function lookAround(): Promise<void> {
    const due = await store.due().catch((error: unknown) => {
      report(error);
      return [];
    });
    due.forEach(wake);
    if (!closed) looking = setTimeout(() => void lookAround(), look).unref();
  }

  return {
    wake,

    interrupt(id) {
      const job = running.get(id);
      if (job === undefined) return;
      again.add(id);
      job.controller.abort();
    },

    start: () => void lookAround(),

    async close() {
      closed = true;
      clearTimeout(looking);
      for (const timer of timers.values()) clearTimeout(timer);
      const jobs = [...running.values()];
      for (const { controller } of jobs) controller.abort();
      await Promise.all(jobs.map(({ done }) => done));
    },
  };
}
