import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { isJsonObject } from '@flowsmith/flow-model';
import { responses } from '../../../db/answers-schema.ts';
import type { PooledDatabase } from '../../../db/open-database.ts';
import { flows } from '../../../db/schema.ts';
import { encodeCursor } from '../../flows/cursor.ts';
import { afterCursor, conditionsOf } from '../list/conditions.ts';
import type { AllFilter } from '../schema.ts';

/** One answer to be written. */
export interface ExportedRow {
  readonly id: string;
  readonly flowId: string | null;
  readonly flowName: string | null;
  readonly version: number | null;
  readonly sender: string | null;
  readonly senderUserId: string | null;
  readonly senderName: string | null;
  /** ISO 8601, UTC, with milliseconds. */
  readonly at: string;
  /** JSON text of an object, on one line. */
  readonly fields: string;
  readonly sealed: string | null;
}

/** Rows read at once: a few megabytes at most, whatever the number of answers. */
const PAGE = 4_000;

/** Answers in the order of the list, a page at a time; the next one is read while this one is written. */
export async function* exportRows(
  db: PooledDatabase,
  filter: AllFilter,
): AsyncGenerator<readonly ExportedRow[]> {
  const names = await namesOfFlows(db, filter.flowId);
  const where = conditionsOf(filter);
  let page = await readPage(db, where, names);
  for (;;) {
    const last = page.at(-1);
    const following =
      last === undefined || page.length < PAGE
        ? undefined
        : readPage(db, and(where, afterCursor(encodeCursor(new Date(last.at), last.id))), names);
    // Whoever stops reading must not leave a failure behind that nobody looks at.
    following?.catch(() => undefined);
    if (page.length > 0) yield page;
    if (following === undefined) return;
    page = await following;
  }
}

/** The fields of an answer to be written. */
export function fieldsOf({ fields }: ExportedRow): JsonObject {
  const value: JsonValue = JSON.parse(fields);
  return isJsonObject(value) ? value : {};
}

/**
 * Past Drizzle's mapping and the parsers of the client, which take longer than everything else together: all columns are
 * asked for as the texts that are written.
 */
async function readPage(
  db: PooledDatabase,
  where: SQL | undefined,
  names: ReadonlyMap<string, string>,
): Promise<ExportedRow[]> {
  const { sql: text, params: values } = db
    .select(columns)
    .from(responses)
    .where(where)
    .orderBy(desc(responses.at), desc(responses.id))
    .limit(PAGE)
    .toSQL();
  const query = { text, values, rowMode: 'array', types: asTexts } as const;
  const { rows } = await db.$client.query<Cells>(query);
  return rows.map(([id, at, flowId, version, sender, senderUserId, senderName, fields, sealed]) => ({
    id,
    at,
    flowId,
    flowName: flowId === null ? null : (names.get(flowId) ?? null),
    version: version === null ? null : Number(version),
    sender,
    senderUserId,
    senderName,
    fields,
    sealed,
  }));
}

/** In the order of {@link Cells}. */
const columns = {
  id: responses.id,
  at: sql<string>`to_char(${responses.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  flowId: responses.flowId,
  version: responses.flowRevision,
  sender: responses.sender,
  senderUserId: responses.senderUserId,
  senderName: responses.senderName,
  fields: responses.fields,
  sealed: responses.sealedFields,
};

type Text = string | null;
type Cells = [
  id: string,
  at: string,
  flowId: Text,
  version: Text,
  sender: Text,
  senderUserId: Text,
  senderName: Text,
  fields: string,
  sealed: Text,
];

const asTexts = { getTypeParser: () => (text: string) => text };

async function namesOfFlows(
  db: PooledDatabase,
  flowId: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ id: flows.id, name: flows.name })
    .from(flows)
    .where(flowId === undefined ? undefined : eq(flows.id, flowId));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
