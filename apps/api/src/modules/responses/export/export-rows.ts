import { and, desc, eq } from 'drizzle-orm';
import type { JsonValue } from '@flowsmith/flow-model';
import { responses } from '../../../db/answers-schema.ts';
import type { Database } from '../../../db/open-database.ts';
import { flows } from '../../../db/schema.ts';
import { encodeCursor } from '../../flows/cursor.ts';
import { afterCursor, conditionsOf } from '../list/conditions.ts';
import { readFields } from '../list/rows.ts';
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
  readonly at: Date;
  readonly fields: Readonly<Record<string, JsonValue>>;
  readonly sealed: string | null;
}

/** Rows read at once: a few megabytes at most, whatever the number of answers. */
const PAGE = 4_000;

/** Answers in the order of the list, a page at a time; the next one is read while this one is written. */
export async function* exportRows(db: Database, filter: AllFilter): AsyncGenerator<readonly ExportedRow[]> {
  const where = conditionsOf(filter);
  const read = (cursor: string | undefined) =>
    db
      .select({
        id: responses.id,
        flowId: responses.flowId,
        flowName: flows.name,
        version: responses.flowRevision,
        sender: responses.sender,
        senderUserId: responses.senderUserId,
        senderName: responses.senderName,
        at: responses.at,
        fields: responses.fields,
        sealed: responses.sealedFields,
      })
      .from(responses)
      .leftJoin(flows, eq(flows.id, responses.flowId))
      .where(and(where, afterCursor(cursor)))
      .orderBy(desc(responses.at), desc(responses.id))
      .limit(PAGE);
  let page = await read(undefined);
  for (;;) {
    const last = page.at(-1);
    const following =
      last === undefined || page.length < PAGE ? undefined : read(encodeCursor(last.at, last.id));
    // Whoever stops reading must not leave a failure behind that nobody looks at.
    following?.catch(() => undefined);
    if (page.length > 0) yield page.map((row) => ({ ...row, fields: readFields(row.fields) }));
    if (following === undefined) return;
    page = await following;
  }
}
