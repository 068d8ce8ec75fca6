import { escapeIdentifier, type ClientBase } from 'pg';
import { z } from 'zod';
import type { Column, Table } from './catalog.ts';

/** How values are written as text, the same on both sides and without loss. */
export const EXACT_TEXT = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'`;

/** What is in memory of a table at one time, about; a single row may be larger. */
const BATCH_BYTES = 4_000_000;
const BATCH_ROWS = 1_000;

const sizes = z.tuple([z.object({ most: z.coerce.number() })]);

/**
 * Copies the rows of a table as text, in batches, and lets the target read them by the types of its columns.
 * @param copied is told how many rows there are in the target by now
 */
export async function copyTable(
  source: ClientBase,
  target: ClientBase,
  table: Table,
  copied: (rows: number) => void,
): Promise<void> {
  const { columns, sql } = table;
  const names = columns.map(({ name }) => escapeIdentifier(name));
  const largest = await source.query(
    `select coalesce(max(${columns.map(sizeOf).join(' + ')}), 1) as most from ${sql}`,
  );
  const [{ most }] = sizes.parse(largest.rows);
  const batch = Math.min(BATCH_ROWS, Math.max(1, Math.floor(BATCH_BYTES / most)));

  const insert = `insert into ${sql} (${names.join()}) overriding system value
    select ${columns.map(({ type }, index) => `c${index}::${type}`).join()}
    from unnest(${columns.map((_column, index) => `$${index + 1}::text[]`).join()})
      as batch(${columns.map((_column, index) => `c${index}`).join()})`;
  await source.query(
    `declare moving no scroll cursor for select ${names.map((name) => `${name}::text`).join()} from ${sql}`,
  );
  for (let count = 0; ;) {
    const { rows } = await source.query<(string | null)[]>({
      text: `fetch ${batch} from moving`,
      rowMode: 'array',
    });
    if (rows.length === 0) break;
    await target.query(
      insert,
      columns.map((_column, index) => rows.map((row) => row[index] ?? null)),
    );
    count += rows.length;
    copied(count);
  }
  await source.query('close moving');
}

/** Bytes of a value as text, about, without reading values that are stored apart. */
function sizeOf({ name, type, size }: Column): string {
  if (size !== null) return String(size * 3);
  const column = escapeIdentifier(name);
  if (type === 'bytea') return `coalesce(octet_length(${column}) * 2::bigint, 0)`;
  if (type === 'text') return `coalesce(octet_length(${column})::bigint, 0)`;
  return `coalesce(pg_column_size(${column}) * 8::bigint, 0)`;
}

/** How many rows a table has, and a sum of all their checksums, in whatever order they are. */
export const checksumShape = z.object({ rows: z.coerce.number(), sum: z.string() });

/** Computed by the database itself from what it has, so it also tells what was lost on the way. */
export async function checksumOf(
  client: ClientBase,
  { columns, sql }: Table,
): Promise<z.infer<typeof checksumShape>> {
  const row = `row(${columns.map(({ name }) => escapeIdentifier(name)).join()})::text`;
  const hash = `('x' || encode(substring(sha256(convert_to(${row}, 'UTF8')) from 1 for 8), 'hex'))::bit(64)::bigint`;
  const { rows } = await client.query(
    `select count(*) as rows, coalesce(sum(${hash}::numeric), 0)::text as sum from ${sql}`,
  );
  return checksumShape.parse(rows[0]);
}
