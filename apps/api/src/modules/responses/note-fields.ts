import type { Database } from '../../db/open-database.ts';
import { responseFields } from '../../db/answers-schema.ts';

/** Notes that answers to a flow have fields of these names. */
export async function noteFields(
  db: Pick<Database, 'insert'>,
  flowId: string,
  names: readonly string[],
  at: Date,
): Promise<void> {
  if (names.length === 0) return;
  await db
    .insert(responseFields)
    .values(names.slice(0, MOST).map((name) => ({ flowId, name, firstAt: at })))
    .onConflictDoNothing();
}

/** Fields of one answer that can become columns. */
const MOST = 200;
