import { and, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import {
  flowVisits,
  hookDeliveries,
  notifications,
  responses,
  responseSettings,
  webhookSeen,
} from '../../db/answers-schema.ts';
import type { Database } from '../../db/open-database.ts';
import type { Live } from '../live/live.ts';
import { changed } from './service.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Days that keys of webhooks are kept: Meta repeats for seven. */
const SEEN = 8;
/** Days that deliveries to hooks are listed after they were made. */
const DELIVERED = 30;
/** Days that notifications are kept after they were read. */
const READ = 180;
/** Answers deleted in one statement. */
const BATCH = 1_000;

interface HousekeepingParts {
  readonly db: Database;
  readonly live: Live;
  readonly report: (error: unknown) => void;
}

/** Deletes, every hour, whatever was kept for long enough. Several servers may do so at once. */
export function createHousekeeping(parts: HousekeepingParts) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const run = (): Promise<void> => (running = running.then(() => tidy(parts)).catch(parts.report));
  return {
    /** Begins, a minute from now. */
    start(): void {
      timer = setTimeout(() => {
        void run();
        timer = setInterval(() => void run(), HOUR);
      }, 60_000);
    },
    /** Does it now. */
    run,
    async close(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}

async function tidy({ db, live }: HousekeepingParts): Promise<void> {
  const ago = (days: number) => new Date(Date.now() - days * DAY);
  await db.delete(webhookSeen).where(lt(webhookSeen.at, ago(SEEN)));
  await db
    .delete(hookDeliveries)
    .where(and(eq(hookDeliveries.state, 'delivered'), lt(hookDeliveries.createdAt, ago(DELIVERED))));
  await db.delete(notifications).where(lt(notifications.readAt, ago(READ)));
  const limited = await db
    .select({ flowId: responseSettings.flowId, days: responseSettings.retentionDays })
    .from(responseSettings)
    .where(isNotNull(responseSettings.retentionDays));
  for (const { flowId, days } of limited) {
    if (days === null) continue;
    await db.delete(flowVisits).where(and(eq(flowVisits.flowId, flowId), lt(flowVisits.at, ago(days))));
    for (;;) {
      const old = await db
        .select({ id: responses.id })
        .from(responses)
        .where(and(eq(responses.flowId, flowId), lt(responses.at, ago(days))))
        .orderBy(sql`1`)
        .limit(BATCH);
      const ids = old.map(({ id }) => id);
      if (ids.length === 0) break;
      await db.delete(responses).where(inArray(responses.id, ids));
      live.publish(changed(flowId));
    }
  }
}
