import { and, asc, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../db/open-database.ts';
import { sealedWith, type Keyring } from './keyring.ts';
import type { SealedColumn } from './sealed-columns.ts';

/** What became of the secrets of a column. */
export interface Resealed {
  readonly resealed: number;
  /** Those that no key opens. */
  readonly unreadable: number;
}

/** Rows that are read and written at once. */
const BATCH = 200;

/**
 * Seals what a column holds with the newest data key, in batches. What somebody else writes meanwhile stays as they wrote
 * it; to begin again goes on where it was left.
 * @param keyId of the data key
 * @param progress is told of each batch
 */
export async function resealColumn(
  { db, keyring, signal }: { readonly db: Database; readonly keyring: Keyring; readonly signal: AbortSignal },
  { sealed, key, purpose }: SealedColumn,
  keyId: string,
  progress: (batch: Resealed) => Promise<void>,
): Promise<void> {
  let after: readonly string[] | undefined;
  while (!signal.aborted) {
    const rows = await db
      .select({
        key: sql<string[]>`array[${list(key.map((each) => sql`${each}::text`))}]`,
        sealed: sql<string>`${sealed}`,
      })
      .from(sealed.table)
      .where(and(isNotNull(sealed), sealedOtherwise(sealed, keyId), after && isAfter(key, after)))
      .orderBy(...key.map((each) => asc(each)))
      .limit(BATCH);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.key;
    const changes = rows.flatMap((row) => {
      const secret = keyring.open(row.sealed, purpose(row.key));
      return secret === undefined ? [] : [{ ...row, fresh: keyring.seal(secret, purpose(row.key)) }];
    });
    const resealed = changes.length === 0 ? 0 : await write(db, { sealed, key }, changes);
    await progress({ resealed, unreadable: rows.length - changes.length });
  }
}

/** How many secrets of a column each key has sealed, by its id. */
export async function countByKey(
  db: Database,
  { sealed }: SealedColumn,
): Promise<ReadonlyMap<string, number>> {
  const id = sql<string>`split_part(${sealed}, '.', 2)`;
  const rows = await db
    .select({ id, count: sql<number>`count(*)::int` })
    .from(sealed.table)
    .where(isNotNull(sealed))
    .groupBy(id);
  return new Map(rows.map((row) => [row.id, row.count]));
}

const sealedOtherwise = (sealed: PgColumn, keyId: string): SQL =>
  sql`not starts_with(${sealed}, ${sealedWith(keyId)})`;

const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);

const typed = (column: PgColumn, value: string): SQL => sql`${value}::${sql.raw(column.getSQLType())}`;

function isAfter(key: readonly PgColumn[], after: readonly string[]): SQL {
  const values = key.map((each, at) => typed(each, after[at] ?? ''));
  return sql`(${list(key.map((each) => sql`${each}`))}) > (${list(values)})`;
}

interface Change {
  readonly key: readonly string[];
  readonly sealed: string;
  readonly fresh: string;
}

/** Writes all of a batch at once, but only where nobody has written since it was read. */
async function write(
  db: Database,
  { sealed, key }: Pick<SealedColumn, 'sealed' | 'key'>,
  changes: readonly Change[],
): Promise<number> {
  const rows = changes.map((change) => {
    const keys = key.map((each, at) => typed(each, change.key[at] ?? ''));
    return sql`(${list([...keys, sql`${change.sealed}::text`, sql`${change.fresh}::text`])})`;
  });
  const names = key.map((_, at) => sql.identifier(`key_${at}`));
  const same = key.map((each, at) => sql`${each} = changed.${names[at]}`);
  const { rowCount } = await db.execute(sql`
    update ${sealed.table} set ${sql.identifier(sealed.name)} = changed.fresh
    from (values ${list(rows)}) as changed(${list([...names.map((name) => sql`${name}`), sql`before`, sql`fresh`])})
    where ${sql.join([...same, sql`${sealed} = changed.before`], sql` and `)}`);
  return rowCount ?? 0;
}
