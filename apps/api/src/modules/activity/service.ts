import { and, desc, eq, inArray, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { graphCalls } from '../../db/lifecycle-schema.ts';
import { accounts, flowLinks, flows } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { messages } from '../../messages.ts';
import type { GraphCallRecord } from '../../meta/graph.ts';
import { summaryOf } from './summary.ts';
import type { ActivityItem, ActivityQuery } from './schema.ts';

/** What was asked of Meta. */
export interface ActivityLog {
  /** Keeps a call soon; never fails and never waits. */
  add(accountId: string, call: GraphCallRecord): void;
  /**
   * One page, latest first.
   * @throws ApiError `invalid-request` for a cursor that this list did not give out.
   */
  list(query: ActivityQuery): Promise<{ items: ActivityItem[]; next?: string }>;
  /** Writes what waits; afterwards nothing is written any more. */
  close(): Promise<void>;
}

/** How many calls are kept, of all accounts together. */
const KEPT = LIMITS.kept.graphCalls.most;
/** How many more there may be before the oldest are taken away. */
const SLACK = 2_000;
/** Milliseconds that a call may wait for others, to be written together. */
const PATIENCE = 200;
/** Calls that wait at most; a database that is away must not fill the memory. */
const MOST_WAITING = 5_000;
const ROWS = 500;

/** @param report is told when writing failed: calls are then missing from the list, which none must suffer from. */
export function createActivityLog(db: Database, report: (error: unknown) => void): ActivityLog {
  let waiting: (typeof graphCalls.$inferInsert)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let sinceTrim = SLACK;
  let closed = false;

  async function write(): Promise<void> {
    const batch = waiting;
    waiting = [];
    for (let start = 0; start < batch.length; start += ROWS) {
      const rows = batch.slice(start, start + ROWS);
      // An account may have been deleted meanwhile, and its calls with it.
      const known = await db
        .select({ id: accounts.id })
        .from(accounts)
        .where(inArray(accounts.id, [...new Set(rows.map(({ accountId }) => accountId))]));
      const kept = rows.filter(({ accountId }) => known.some(({ id }) => id === accountId));
      if (kept.length > 0) await db.insert(graphCalls).values(kept);
    }
    sinceTrim += batch.length;
    if (sinceTrim < SLACK) return;
    sinceTrim = 0;
    await db
      .delete(graphCalls)
      .where(sql`${graphCalls.id} <= (select max(${graphCalls.id}) from ${graphCalls}) - ${KEPT}`);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length > 0) writing = writing.then(write).catch(report);
    return writing;
  }

  return {
    add(accountId, call) {
      if (closed || waiting.length >= MOST_WAITING) return;
      waiting.push({
        at: new Date(),
        accountId,
        nodeId: call.nodeId ?? null,
        method: call.method,
        path: call.path,
        attempt: call.attempt,
        milliseconds: call.milliseconds,
        outcome: call.outcome,
        code: call.code ?? null,
        traceId: call.traceId ?? null,
      });
      timer ??= setTimeout(() => void flush(), PATIENCE);
    },

    async list(query) {
      await flush();
      const rows = await db
        .select({
          call: graphCalls,
          accountName: accounts.name,
          flowId: flowLinks.flowId,
          flowName: flows.name,
        })
        .from(graphCalls)
        .innerJoin(accounts, eq(accounts.id, graphCalls.accountId))
        .leftJoin(
          flowLinks,
          and(eq(flowLinks.accountId, graphCalls.accountId), eq(flowLinks.metaFlowId, graphCalls.nodeId)),
        )
        .leftJoin(flows, eq(flows.id, flowLinks.flowId))
        .where(and(...conditionsOf(query)))
        .orderBy(desc(graphCalls.id))
        .limit(query.limit + 1);
      const page = rows.slice(0, query.limit);
      const items = page.map(({ call, ...about }) => toItem(call, about));
      const last = page.at(-1);
      return rows.length > query.limit && last !== undefined
        ? { items, next: String(last.call.id) }
        : { items };
    },

    async close() {
      closed = true;
      await flush();
    },
  };
}

function conditionsOf({ accountId, flowId, outcome, writes, cursor }: ActivityQuery): (SQL | undefined)[] {
  return [
    accountId === undefined ? undefined : eq(graphCalls.accountId, accountId),
    flowId === undefined ? undefined : eq(flowLinks.flowId, flowId),
    outcome === undefined
      ? undefined
      : outcome === 'ok'
        ? eq(graphCalls.outcome, 'ok')
        : ne(graphCalls.outcome, 'ok'),
    writes ? ne(graphCalls.method, 'GET') : undefined,
    cursor === undefined ? undefined : lt(graphCalls.id, placeOf(cursor)),
  ];
}

function placeOf(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new ApiError(400, 'invalid-request', messages.flows.badCursor);
  return Number(cursor);
}

function toItem(
  call: typeof graphCalls.$inferSelect,
  about: { accountName: string; flowId: string | null; flowName: string | null },
): ActivityItem {
  const failures: Readonly<Record<string, { readonly cause: string }>> = messages.meta.failures;
  return {
    ...about,
    id: String(call.id),
    at: call.at.toISOString(),
    accountId: call.accountId,
    summary: summaryOf(call.method, call.path),
    method: call.method === 'POST' || call.method === 'DELETE' ? call.method : 'GET',
    path: call.path,
    attempt: call.attempt,
    milliseconds: call.milliseconds,
    outcome: call.outcome,
    message: failures[call.outcome]?.cause ?? null,
    code: call.code,
    traceId: call.traceId,
  };
}
