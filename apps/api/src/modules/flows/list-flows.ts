import { and, asc, desc, eq, gt, isNotNull, isNull, like, lt, or, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { flows } from '../../db/schema.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { storable } from './digest.ts';
import { linkSummaries, readThumbnail, statusColumn } from './rows.ts';
import type { FlowSummary, ListQuery } from './schema.ts';

/**
 * One page of the library, latest change first.
 * @returns `next`, the cursor of the following page, when there is one.
 * @throws ApiError `invalid-request` for a cursor that this list did not give out.
 */
export async function listFlows(
  db: Database,
  query: ListQuery,
): Promise<{ items: FlowSummary[]; next?: string }> {
  const status = statusColumn(db);
  const rows = await db
    .select({
      id: flows.id,
      name: flows.name,
      version: flows.jsonVersion,
      status,
      categories: flows.categories,
      screens: flows.screenCount,
      revision: flows.revision,
      createdAt: flows.createdAt,
      updatedAt: flows.updatedAt,
      deletedAt: flows.deletedAt,
      thumbnail: flows.thumbnail,
    })
    .from(flows)
    .where(and(...statusConditions(query, status), ...searchConditions(query.search), after(query.cursor)))
    .orderBy(desc(flows.updatedAt), asc(flows.id))
    .limit(query.limit + 1);

  const page = rows.slice(0, query.limit);
  const links = await linkSummaries(
    db,
    page.map(({ id }) => id),
  );
  const items = page.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
    thumbnail: readThumbnail(row.version, row.thumbnail),
    links: links.get(row.id) ?? [],
  }));
  const last = page.at(-1);
  return rows.length > query.limit && last !== undefined
    ? { items, next: encodeCursor(last.updatedAt, last.id) }
    : { items };
}

function statusConditions({ status }: ListQuery, column: SQL): (SQL | undefined)[] {
  if (status === 'deleted') return [isNotNull(flows.deletedAt)];
  return [isNull(flows.deletedAt), status === undefined ? undefined : eq(column, status)];
}

function searchConditions(search = ''): SQL[] {
  return storable(search)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => like(flows.searchText, `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`));
}

function after(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const { time, id } = decodeCursor(cursor);
  return or(lt(flows.updatedAt, time), and(eq(flows.updatedAt, time), gt(flows.id, id)));
}
