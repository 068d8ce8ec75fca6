import { and, eq, gte, lt, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { parseDocument, screensOf } from '@flowsmith/flow-model';
import { flowVisits, responses } from '../../../db/answers-schema.ts';
import type { Database } from '../../../db/open-database.ts';
import { flows, flowVersions } from '../../../db/schema.ts';
import { sentMessages } from '../../../db/sending-schema.ts';
import type { ColumnService } from '../columns/column-service.ts';
import type { ResponseStats, StatsQuery } from '../schema.ts';
import { COMPLETED } from '../visits.ts';
import { countOptions } from './count-options.ts';

/** How a flow went: from messages (as statuses tell), exchanges with endpoints, and answers. */
export async function responseStats(
  db: Database,
  columns: ColumnService,
  flowId: string,
  query: StatsQuery,
): Promise<ResponseStats> {
  const answered = and(
    eq(responses.flowId, flowId),
    query.version === undefined ? undefined : eq(responses.flowRevision, query.version),
    ...within(responses.at, query),
  );
  const messages = await countMessages(db, flowId, query);
  const visits = await countVisits(db, flowId, query);
  const titles = await screenTitles(db, flowId);
  const perDay = await answersPerDay(db, answered);
  const answers = perDay.reduce((sum, day) => sum + day.answers, 0);
  const { fields, of } = await countOptions(db, await columns.ofFlow(flowId), answered);
  return {
    answers,
    funnel: funnelOf({ messages, visits, titles, answers }),
    failed: messages.failed,
    measuresScreens: visits.screens.length > 0,
    perDay,
    time: {
      toRead: messages.toRead,
      toComplete: await timeToComplete(db, answered),
      inFlow: visits.inFlow,
    },
    fields,
    countedOptionsOf: of,
  };
}

function within(column: PgColumn, { since, until }: StatsQuery): (SQL | undefined)[] {
  return [
    since === undefined ? undefined : gte(column, new Date(since)),
    until === undefined ? undefined : lt(column, new Date(until)),
  ];
}

type Duration = ResponseStats['time']['toRead'];

/** Median and the ninth tenth of a number of seconds, and of how many. */
function durationColumns(seconds: SQL) {
  return {
    median: sql<number | null>`percentile_cont(0.5) within group (order by ${seconds})`,
    p90: sql<number | null>`percentile_cont(0.9) within group (order by ${seconds})`,
    of: sql<number>`count(${seconds})::int`,
  };
}

function durationOf(row: { median: number | null; p90: number | null; of: number } | undefined): Duration {
  if (row === undefined || row.median === null || row.p90 === null) return null;
  return { median: Math.max(0, row.median), p90: Math.max(0, row.p90), of: row.of };
}

interface MessageCounts {
  readonly sent: number;
  readonly delivered: number;
  readonly read: number;
  readonly failed: number;
  readonly toRead: Duration;
}

async function countMessages(db: Database, flowId: string, query: StatsQuery): Promise<MessageCounts> {
  const { status, sentAt, deliveredAt, readAt, createdAt, flowRevision } = sentMessages;
  // A message may be read without a word of its delivery (webhooks, statuses).
  const count = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`;
  const [found] = await db
    .select({
      sent: count(sql`${status} in ('sent', 'delivered', 'read') or ${sentAt} is not null`),
      delivered: count(sql`${deliveredAt} is not null or ${readAt} is not null`),
      read: count(sql`${readAt} is not null`),
      failed: count(sql`${status} = 'failed'`),
      ...durationColumns(sql`extract(epoch from ${readAt} - coalesce(${sentAt}, ${createdAt}))::float8`),
    })
    .from(sentMessages)
    .where(
      and(
        eq(sentMessages.flowId, flowId),
        query.version === undefined ? undefined : eq(flowRevision, query.version),
        ...within(createdAt, query),
      ),
    );
  if (found === undefined) throw new Error('A count gave no row');
  return { ...found, toRead: durationOf(found) };
}

interface VisitCounts {
  readonly opened: number;
  /** By id, in no order; `lost`: it was the last, and the flow was not completed. */
  readonly screens: readonly { readonly screen: string; readonly count: number; readonly lost: number }[];
  readonly inFlow: Duration;
}

/** Versions are not told apart: exchanges do not say which one a phone has. */
async function countVisits(db: Database, flowId: string, query: StatsQuery): Promise<VisitCounts> {
  const { token, screen, at } = flowVisits;
  const runs = db.$with('runs').as(
    db
      .select({
        token,
        completed: sql<boolean>`bool_or(${screen} = ${COMPLETED})`.as('completed'),
        seen: sql<boolean>`bool_or(${screen} <> ${COMPLETED})`.as('seen'),
        last: sql<
          string | null
        >`(array_agg(${screen} order by ${at} desc) filter (where ${screen} <> ${COMPLETED}))[1]`.as('last'),
        seconds: sql<number>`extract(epoch from max(${at}) - min(${at}))::float8`.as('seconds'),
      })
      .from(flowVisits)
      .where(and(eq(flowVisits.flowId, flowId), ...within(at, query)))
      .groupBy(token),
  );
  const [run] = await db
    .with(runs)
    .select({
      opened: sql<number>`(count(*) filter (where ${runs.seen}))::int`,
      ...durationColumns(sql`case when ${runs.seen} and ${runs.completed} then ${runs.seconds} end`),
    })
    .from(runs);
  const seen = await db
    .select({ screen, count: sql<number>`count(*)::int` })
    .from(flowVisits)
    .where(and(eq(flowVisits.flowId, flowId), sql`${screen} <> ${COMPLETED}`, ...within(at, query)))
    .groupBy(screen);
  const ends = await db
    .with(runs)
    .select({ screen: runs.last, count: sql<number>`count(*)::int` })
    .from(runs)
    .where(sql`not ${runs.completed}`)
    .groupBy(runs.last);
  const lost = new Map(ends.map((end) => [end.screen, end.count]));
  return {
    opened: run?.opened ?? 0,
    screens: seen.map((one) => ({ ...one, lost: lost.get(one.screen) ?? 0 })),
    inFlow: durationOf(run),
  };
}

/** In the order of the flow. */
async function screenTitles(db: Database, flowId: string): Promise<ReadonlyMap<string, string>> {
  const [row] = await db
    .select({ text: flowVersions.text })
    .from(flows)
    .innerJoin(
      flowVersions,
      and(eq(flowVersions.flowId, flows.id), eq(flowVersions.revision, flows.revision)),
    )
    .where(eq(flows.id, flowId));
  const screens = screensOf(row === undefined ? undefined : parseDocument(row.text).value);
  return new Map(
    screens.map(({ id, screen: { title } }) => [id, typeof title === 'string' ? title : id] as const),
  );
}

interface FunnelParts {
  readonly messages: MessageCounts;
  readonly visits: VisitCounts;
  readonly titles: ReadonlyMap<string, string>;
  readonly answers: number;
}

function funnelOf({ messages, visits, titles, answers }: FunnelParts): ResponseStats['funnel'] {
  const order = new Map([...titles.keys()].map((id, index) => [id, index]));
  const screens = visits.screens.toSorted(
    (a, b) => (order.get(a.screen) ?? order.size) - (order.get(b.screen) ?? order.size),
  );
  const opened = Math.max(visits.opened, visits.screens.length === 0 ? answers : 0);
  const lost = (count: number, next: number) => Math.max(0, count - next);
  const plain = { screen: null, title: null };
  return [
    { step: 'sent', ...plain, count: messages.sent, lost: lost(messages.sent, messages.delivered) },
    { step: 'delivered', ...plain, count: messages.delivered, lost: lost(messages.delivered, messages.read) },
    { step: 'read', ...plain, count: messages.read, lost: lost(messages.read, opened) },
    { step: 'opened', ...plain, count: opened, lost: screens.length === 0 ? lost(opened, answers) : 0 },
    ...screens.map(({ screen, count, lost: ended }) => ({
      step: 'screen' as const,
      screen,
      title: titles.get(screen) ?? screen,
      count,
      lost: ended,
    })),
    { step: 'completed', ...plain, count: answers, lost: 0 },
  ];
}

async function answersPerDay(db: Database, answered: SQL | undefined): Promise<ResponseStats['perDay']> {
  const day = sql<string>`to_char(${responses.at} at time zone 'UTC', 'YYYY-MM-DD')`;
  return db
    .select({ day, answers: sql<number>`count(*)::int` })
    .from(responses)
    .where(answered)
    .groupBy(sql`1`)
    .orderBy(sql`1`);
}

async function timeToComplete(db: Database, answered: SQL | undefined): Promise<Duration> {
  const { sentAt, createdAt } = sentMessages;
  const seconds = sql`extract(epoch from ${responses.at} - coalesce(${sentAt}, ${createdAt}))::float8`;
  const [found] = await db
    .select(durationColumns(seconds))
    .from(responses)
    .innerJoin(sentMessages, eq(sentMessages.id, responses.sentMessageId))
    .where(answered);
  return durationOf(found);
}
