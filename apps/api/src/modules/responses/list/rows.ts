import { eq, inArray, sql } from 'drizzle-orm';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { isJsonObject } from '@flowsmith/flow-model';
import type { Database } from '../../../db/open-database.ts';
import { responseMedia, responses } from '../../../db/answers-schema.ts';
import { flows } from '../../../db/schema.ts';
import type { ColumnService } from '../columns/column-service.ts';
import { showValue } from '../columns/show-value.ts';
import { matchedBy, type FlowResponse } from '../schema.ts';

/** What lists read of each answer. */
export const listed = {
  id: responses.id,
  flowId: responses.flowId,
  flowName: flows.name,
  metaFlowId: responses.metaFlowId,
  version: responses.flowRevision,
  matchedBy: responses.matchedBy,
  person: responses.person,
  sender: responses.sender,
  senderUserId: responses.senderUserId,
  senderName: responses.senderName,
  at: responses.at,
  receivedAt: responses.receivedAt,
  fields: responses.fields,
  broken: sql<boolean>`${responses.broken} is not null`,
} as const;

/** One answer as lists read it. */
export interface ListedRow {
  readonly id: string;
  readonly flowId: string | null;
  readonly flowName: string | null;
  readonly metaFlowId: string | null;
  readonly version: number | null;
  readonly matchedBy: string;
  readonly person: string;
  readonly sender: string | null;
  readonly senderUserId: string | null;
  readonly senderName: string | null;
  readonly at: Date;
  readonly receivedAt: Date;
  readonly fields: string;
  readonly broken: boolean;
}

/** Answers joined with the names of their flows. */
export function selectListed(db: Database) {
  return db.select(listed).from(responses).leftJoin(flows, eq(flows.id, responses.flowId));
}

/** Rows as the API shows them, with labels of the version that was answered. */
export async function asResponses(
  db: Database,
  columns: ColumnService,
  rows: readonly ListedRow[],
): Promise<FlowResponse[]> {
  const files = await countFiles(db, rows);
  return Promise.all(
    rows.map(async ({ flowId, flowName, matchedBy: how, ...row }) => {
      const fields = readFields(row.fields);
      return {
        ...row,
        flow: flowId === null ? null : { id: flowId, name: flowName ?? '' },
        matchedBy: matchedBy.catch('none').parse(how),
        at: row.at.toISOString(),
        receivedAt: row.receivedAt.toISOString(),
        fields,
        shown: await shownFields(columns, flowId, row.version, fields),
        files: files.get(row.id) ?? 0,
      };
    }),
  );
}

async function shownFields(
  columns: ColumnService,
  flowId: string | null,
  version: number | null,
  fields: Readonly<Record<string, JsonValue>>,
): Promise<Record<string, string>> {
  const known = flowId === null ? undefined : await columns.ofVersion(flowId, version);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      showValue(value, known?.describe(name) ?? { options: [] }),
    ]),
  );
}

async function countFiles(db: Database, rows: readonly ListedRow[]): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map();
  const counted = await db
    .select({ id: responseMedia.responseId, files: sql<number>`count(*)::int` })
    .from(responseMedia)
    .where(
      inArray(
        responseMedia.responseId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(responseMedia.responseId);
  return new Map(counted.map(({ id, files }) => [id, files]));
}

/** The column `fields` as a value. */
export function readFields(text: string): Record<string, JsonValue> {
  const value: JsonValue = JSON.parse(text);
  return isJsonObject(value) ? definedMembers(value) : {};
}

function definedMembers(value: JsonObject): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, member] as const],
    ),
  );
}
