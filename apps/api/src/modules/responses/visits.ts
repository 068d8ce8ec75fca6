import { createHash } from 'node:crypto';
import type { Database } from '../../db/open-database.ts';
import { flowVisits } from '../../db/answers-schema.ts';

/** Stands for a screen where a flow was completed; no screen has an empty id. */
export const COMPLETED = '';

/** Flow tokens may say who a person is: visits are kept under this instead. */
export function tokenHash(flowToken: string): string {
  return createHash('sha256').update(flowToken).digest('hex');
}

/** That a screen of a flow was shown. */
export interface Visit {
  readonly flowId: string;
  readonly flowToken: string;
  readonly screen: string;
  readonly at: Date;
}

/** Keeps the first visit of each screen for each token. */
export async function noteVisits(db: Pick<Database, 'insert'>, visits: readonly Visit[]): Promise<void> {
  for (let start = 0; start < visits.length; start += ROWS) {
    await db
      .insert(flowVisits)
      .values(
        visits.slice(start, start + ROWS).map(({ flowId, flowToken, screen, at }) => ({
          flowId,
          token: tokenHash(flowToken),
          screen: screen.slice(0, 200),
          at,
        })),
      )
      .onConflictDoNothing();
  }
}

/** Rows in one statement. */
const ROWS = 1_000;

/** Notes what exchanges with endpoints tell of screens. */
export interface VisitLog {
  /** Never fails and never waits. */
  add(visit: Visit): void;
  close(): Promise<void>;
}

/** Milliseconds that visits wait for others, to be written together. */
const PATIENCE = 500;
/** More at once are not kept: charts survive that, a server without memory does not. */
const MOST_WAITING = 20_000;

/** @param report is told when visits could not be kept; no phone must suffer from that. */
export function createVisitLog(db: Database, report: (error: unknown) => void): VisitLog {
  let waiting: Visit[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const visits = waiting;
    waiting = [];
    writing = writing.then(() => noteVisits(db, visits)).catch(report);
    return writing;
  }

  return {
    add(visit) {
      if (waiting.length >= MOST_WAITING) return;
      waiting.push(visit);
      timer ??= setTimeout(() => void flush(), PATIENCE);
    },
    close: flush,
  };
}
