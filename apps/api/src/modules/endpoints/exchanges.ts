import { and, desc, eq, gt, ilike, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { endpointExchanges } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { messages } from '../../messages.ts';
import * as schema from './schema.ts';
import type {
  Caller,
  EndpointLog,
  Exchange,
  ExchangeKind,
  ExchangeOverview,
  ExchangeSummary,
} from './schema.ts';

/** An exchange to be kept. */
export type NewExchange = Omit<Exchange, 'id' | 'at'> & { readonly endpointId: string; readonly at: Date };

/** The latest exchanges of each endpoint. */
export interface ExchangeLog {
  /** Keeps an exchange soon; never fails and never waits. */
  add(exchange: NewExchange): void;
  /** Newest first. */
  list(endpointId: string, query: ExchangeQuery): Promise<{ items: ExchangeSummary[]; more: boolean }>;
  /** @throws ApiError `not-found`. */
  read(endpointId: string, id: number): Promise<Exchange>;
  /** What handlers wrote and what went wrong, in the latest exchanges after one. */
  lines(endpointId: string, after: number): Promise<EndpointLog>;
  /** Counts, and how long answers take. */
  overview(endpointId: string): Promise<ExchangeOverview>;
  clear(endpointId: string): Promise<void>;
  /** Writes what waits; afterwards nothing is written any more. */
  close(): Promise<void>;
}

/** Which part of the log. */
export interface ExchangeQuery {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly failed?: boolean | undefined;
  readonly caller?: Caller | undefined;
  readonly kind?: ExchangeKind | undefined;
  readonly action?: string | undefined;
  readonly screen?: string | undefined;
  readonly status?: number | undefined;
  /** Anywhere in what is kept. */
  readonly text?: string | undefined;
}

/** How many are kept of each endpoint. */
export const KEPT = LIMITS.exchanges.kept.most;
/** Milliseconds that an exchange may wait for others, to be written together; longer while there are many. */
const PATIENCE = { usual: 200, busy: 1_000 } as const;
/** Exchanges at once that are many. */
const MANY = 50;
/** Characters of payloads that are kept of one exchange. */
const MOST_DETAIL = 200_000;

/** @param report is told when writing failed: exchanges are then lost, which no request must suffer from. */
export function createExchangeLog(db: Database, report: (error: unknown) => void): ExchangeLog {
  /** By endpoint, oldest first; never more than are kept, so that a flood costs no more than a stream. */
  let waiting = new Map<string, NewExchange[]>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let patience: number = PATIENCE.usual;
  let closed = false;

  async function write(): Promise<void> {
    const batch = waiting;
    waiting = new Map();
    const size = batch.values().reduce((sum, { length }) => sum + length, 0);
    patience = size > MANY ? PATIENCE.busy : PATIENCE.usual;
    for (const [endpointId, exchanges] of batch) {
      for (let start = 0; start < exchanges.length; start += ROWS) {
        await db.insert(endpointExchanges).values(exchanges.slice(start, start + ROWS).map(asRow));
      }
      await trim(endpointId);
    }
  }

  async function trim(endpointId: string): Promise<void> {
    const last = db
      .select({ id: endpointExchanges.id })
      .from(endpointExchanges)
      .where(eq(endpointExchanges.endpointId, endpointId))
      .orderBy(desc(endpointExchanges.id))
      .limit(1)
      .offset(KEPT);
    await db
      .delete(endpointExchanges)
      .where(and(eq(endpointExchanges.endpointId, endpointId), sql`${endpointExchanges.id} <= ${last}`));
  }

  /** Writes everything that came before this call. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write).catch(report);
    return writing;
  }

  return {
    add(exchange) {
      if (closed) return;
      const queue = waiting.get(exchange.endpointId) ?? [];
      waiting.set(exchange.endpointId, queue);
      queue.push(exchange);
      if (queue.length > KEPT) queue.shift();
      timer ??= setTimeout(() => void flush(), patience);
    },

    async list(endpointId, { limit, ...query }) {
      await flush();
      const rows = await db
        .select()
        .from(endpointExchanges)
        .where(and(eq(endpointExchanges.endpointId, endpointId), ...conditionsOf(query)))
        .orderBy(desc(endpointExchanges.id))
        .limit(limit + 1);
      return { items: rows.slice(0, limit).map(asSummary), more: rows.length > limit };
    },

    async read(endpointId, id) {
      await flush();
      const [row] = await db
        .select()
        .from(endpointExchanges)
        .where(and(eq(endpointExchanges.endpointId, endpointId), eq(endpointExchanges.id, id)));
      if (row === undefined) throw new ApiError(404, 'not-found', messages.endpoints.unknownExchange);
      return { ...asSummary(row), ...detail.parse(JSON.parse(row.detail)) };
    },

    async lines(endpointId, after) {
      await flush();
      const rows = await db
        .select()
        .from(endpointExchanges)
        .where(and(eq(endpointExchanges.endpointId, endpointId), gt(endpointExchanges.id, after)))
        .orderBy(desc(endpointExchanges.id))
        .limit(LINES_OF);
      const items = rows.toReversed().flatMap((row) => {
        const { logs, error } = detail.parse(JSON.parse(row.detail));
        const { id, at, action, screen } = asSummary(row);
        return logs.length === 0 && error === null ? [] : [{ id, at, action, screen, logs, error }];
      });
      return { items, newest: rows[0]?.id ?? after };
    },

    async overview(endpointId) {
      await flush();
      const { duration, errorCode, screen, status } = endpointExchanges;
      const percentile = (part: number) =>
        sql<number | null>`percentile_cont(${part}) within group (order by ${duration}) / 1000`;
      const [found] = await db
        .select({
          total: sql<number>`count(*)::int`,
          failed: sql<number>`count(${errorCode})::int`,
          slow: sql<number>`(count(*) filter (where ${duration} > ${SLOW_MICROSECONDS}))::int`,
          p50: percentile(0.5),
          p90: percentile(0.9),
          screens: sql<string[] | null>`array_agg(distinct ${screen}) filter (where ${screen} <> '')`,
          statuses: sql<number[] | null>`array_agg(distinct ${status})`,
        })
        .from(endpointExchanges)
        .where(eq(endpointExchanges.endpointId, endpointId));
      if (found === undefined) throw new Error('A count gave no row');
      return { ...found, screens: found.screens ?? [], statuses: found.statuses ?? [] };
    },

    async clear(endpointId) {
      await flush();
      await db.delete(endpointExchanges).where(eq(endpointExchanges.endpointId, endpointId));
    },

    async close() {
      await flush();
      closed = true;
    },
  };
}

/** Exchanges whose lines are read at once. */
const LINES_OF = 100;
/** Rows in one statement: PostgreSQL takes 65,535 parameters. */
const ROWS = 100;

/** Meta's aim for the answer of an endpoint is a second. */
const SLOW_MICROSECONDS = 1_000_000;

function conditionsOf(query: Omit<ExchangeQuery, 'limit'>) {
  const { before, after, failed, caller, kind, action, screen, status, text = '' } = query;
  const row = endpointExchanges;
  return [
    before === undefined ? undefined : lt(row.id, before),
    after === undefined ? undefined : gt(row.id, after),
    failed === undefined ? undefined : failed ? isNotNull(row.errorCode) : isNull(row.errorCode),
    caller === undefined ? undefined : eq(row.caller, caller),
    kind === undefined ? undefined : eq(row.kind, kind),
    action === undefined ? undefined : eq(row.action, action),
    screen === undefined ? undefined : eq(row.screen, screen),
    status === undefined ? undefined : eq(row.status, status),
    text === '' ? undefined : holds(text),
  ];
}

/** Whether a text is anywhere in an exchange; in payloads it stands as JSON writes it. */
function holds(text: string) {
  const pattern = (part: string) => `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const { screen, nextScreen, action, errorCode, detail: kept } = endpointExchanges;
  return or(
    ...[screen, nextScreen, action, errorCode].map((name) => ilike(name, pattern(text))),
    ilike(kept, pattern(JSON.stringify(text).slice(1, -1))),
  );
}

type Row = typeof endpointExchanges.$inferSelect;

/** The part of an exchange that is kept as JSON. */
const detail = schema.exchange.pick({
  version: true,
  timings: true,
  key: true,
  error: true,
  request: true,
  answer: true,
  refused: true,
  logs: true,
  cut: true,
});

function asRow(exchange: NewExchange): typeof endpointExchanges.$inferInsert {
  const { endpointId, at, caller, kind, action, screen, next, status, milliseconds, errorCode, ...rest } =
    exchange;
  const whole = JSON.stringify(rest);
  return {
    endpointId,
    at,
    caller,
    kind,
    action: storable(action),
    screen: storable(screen),
    nextScreen: storable(next),
    status,
    duration: Math.round(milliseconds * 1_000),
    errorCode,
    detail:
      whole.length <= MOST_DETAIL
        ? whole
        : JSON.stringify({
            ...rest,
            request: null,
            answer: null,
            refused: null,
            logs: rest.logs.slice(0, 20),
            cut: true,
          }),
  };
}

/** Names come from the sender: what could be none is left out. */
function storable(name: string | null): string | null {
  return name !== null && /^\w{1,80}$/.test(name) ? name : null;
}

const kinds = schema.exchangeKind.catch('unread');
const callers = schema.caller.catch('network');

function asSummary(row: Row): ExchangeSummary {
  const { id, at, caller, kind, action, screen, nextScreen, status, duration, errorCode } = row;
  return {
    id,
    at: at.toISOString(),
    caller: callers.parse(caller),
    kind: kinds.parse(kind),
    action,
    screen,
    next: nextScreen,
    status,
    milliseconds: duration / 1_000,
    errorCode,
  };
}
