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
import { flows } from '../../db/schema.ts';
import { LIMITS } from '../../limits.ts';
import type { Origin } from '../audit/actor-of.ts';
import type { Audit } from '../audit/service.ts';
import type { Live } from '../live/live.ts';
import { changed } from './service.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Answers deleted in one statement. */
const BATCH = 1_000;

interface HousekeepingParts {
  readonly db: Database;
  readonly audit: Audit;
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

/** Whom the audit log names. */
const HOUSEKEEPING: Origin = { actor: { kind: 'system', name: 'housekeeping' } };

async function tidy({ db, audit, live }: HousekeepingParts): Promise<void> {
  const before = (age: number) => new Date(Date.now() - age);
  const { kept } = LIMITS;
  await db.delete(webhookSeen).where(lt(webhookSeen.at, before(kept.webhookKeys.most)));
  await db
    .delete(hookDeliveries)
    .where(
      and(
        inArray(hookDeliveries.state, ['delivered', 'failed']),
        lt(hookDeliveries.createdAt, before(kept.deliveries.most)),
      ),
    );
  await db.delete(notifications).where(lt(notifications.readAt, before(kept.notifications.most)));
  const limited = await db
    .select({ flowId: responseSettings.flowId, name: flows.name, days: responseSettings.retentionDays })
    .from(responseSettings)
    .innerJoin(flows, eq(flows.id, responseSettings.flowId))
    .where(isNotNull(responseSettings.retentionDays));
  for (const { flowId, name, days } of limited) {
    if (days === null) continue;
    const end = before(days * DAY);
    await db.delete(flowVisits).where(and(eq(flowVisits.flowId, flowId), lt(flowVisits.at, end)));
    for (;;) {
      const old = await db
        .select({ id: responses.id })
        .from(responses)
        .where(and(eq(responses.flowId, flowId), lt(responses.at, end)))
        .orderBy(sql`1`)
        .limit(BATCH);
      const ids = old.map(({ id }) => id);
      if (ids.length === 0) break;
      await db.transaction(async (transaction) => {
        const { rowCount } = await transaction.delete(responses).where(inArray(responses.id, ids));
        // Another server may have been faster.
        if (rowCount === 0) return;
        const subject = { kind: 'flow', id: flowId, name } as const;
        const details = { deleted: rowCount, keptDays: days };
        await audit.recordAs(HOUSEKEEPING, { action: 'retention.ran', subject, details }, transaction);
      });
      live.publish(changed(flowId));
    }
  }
}
