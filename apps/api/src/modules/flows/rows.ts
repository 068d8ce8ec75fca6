import { and, desc, eq, exists, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../db/open-database.ts';
import { accounts, flowLinks, flows } from '../../db/schema.ts';
import { flowLayout, type FlowLayout, type FlowLinkSummary, type FlowStatus } from './schema.ts';

/** Any part of the database that can run queries: itself, or a transaction. */
export type Queries = Pick<Database, 'select' | 'insert' | 'update' | 'delete'>;

const layoutText = flowLayout.catch({ positions: {} });

/** The layout column as a value. */
export function readLayout(text: string): FlowLayout {
  const value: unknown = JSON.parse(text);
  return layoutText.parse(value);
}

/**
 * Published, changed since, or draft, as a column: a flow counts as published while some account serves its very text.
 */
export function statusColumn(db: Queries) {
  const live = and(
    eq(flowLinks.flowId, flows.id),
    isNotNull(flowLinks.publishedHash),
    ne(flowLinks.status, 'DEPRECATED'),
  );
  const published = exists(
    db
      .select({ one: sql`1` })
      .from(flowLinks)
      .where(and(live, eq(flowLinks.publishedHash, flows.textHash))),
  );
  const everPublished = exists(
    db
      .select({ one: sql`1` })
      .from(flowLinks)
      .where(live),
  );
  return sql<FlowStatus>`case when ${published} then 'published' when ${everPublished} then 'changed' else 'draft' end`;
}

/** The links of some flows, most recently used first, by flow id. */
export async function linkSummaries(
  db: Queries,
  flowIds: readonly string[],
): Promise<ReadonlyMap<string, FlowLinkSummary[]>> {
  const byFlow = new Map<string, FlowLinkSummary[]>(flowIds.map((id) => [id, []]));
  if (flowIds.length === 0) return byFlow;
  const rows = await db
    .select({
      flowId: flowLinks.flowId,
      accountId: flowLinks.accountId,
      accountName: accounts.name,
      metaFlowId: flowLinks.metaFlowId,
      status: flowLinks.status,
    })
    .from(flowLinks)
    .innerJoin(accounts, eq(accounts.id, flowLinks.accountId))
    .where(inArray(flowLinks.flowId, [...flowIds]))
    .orderBy(desc(flowLinks.updatedAt));
  for (const { flowId, ...summary } of rows) byFlow.get(flowId)?.push(summary);
  return byFlow;
}

/** A thumbnail column as a value. */
export function readThumbnail(version: string | null, json: string | null) {
  if (json === null) return null;
  const screen: unknown = JSON.parse(json);
  return { version, screen: z.record(z.string(), z.unknown()).parse(screen) };
}
