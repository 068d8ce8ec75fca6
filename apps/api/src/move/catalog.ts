import type { ClientBase } from 'pg';
import { z } from 'zod';

/** Where our tables are, and those of the queue of work. Which ones there are is read from the database, so that none is forgotten. */
const SCHEMAS = ['public', 'pgboss'];

/** A table as the database knows it. */
export interface Table {
  readonly schema: string;
  readonly name: string;
  /** Quoted, with its schema. */
  readonly sql: string;
  /** Those that are stored; the database computes the others by itself. */
  readonly columns: readonly Column[];
}

/** A column of a table. */
export interface Column {
  readonly name: string;
  /** As in `create table`. */
  readonly type: string;
  /** Bytes; `null` where it depends on the value. */
  readonly size: number | null;
}

const tableRows = z.array(
  z.object({
    oid: z.number(),
    schema: z.string(),
    name: z.string(),
    sql: z.string(),
    columns: z.array(z.object({ name: z.string(), type: z.string(), size: z.number().nullable() })),
  }),
);
const referenceRows = z.array(z.object({ from: z.number(), to: z.number() }));

/**
 * Every table that holds data, each after those that it refers to. Parts of a table are left out: their rows are those of the whole.
 * @throws Error when tables refer to one another in a circle, which none of ours do
 */
export async function readTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query(
    `select c.oid::int as oid, n.nspname as schema, c.relname as name, format('%I.%I', n.nspname, c.relname) as sql,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
          'size', case when t.typlen > 0 then t.typlen end) order by a.attnum)
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any($1)
    order by n.nspname, c.relname`,
    [SCHEMAS],
  );
  const references = await client.query(
    `select conrelid::int as from, confrelid::int as to from pg_constraint where contype = 'f' and conparentid = 0`,
  );
  const tables = tableRows.parse(rows);
  return inOrder(tables, referenceRows.parse(references.rows)).map(({ oid: _oid, ...table }) => table);
}

function inOrder<One extends { readonly oid: number; readonly sql: string }>(
  tables: readonly One[],
  references: readonly { readonly from: number; readonly to: number }[],
): One[] {
  const ordered: One[] = [];
  let left = tables;
  while (left.length > 0) {
    const waiting = new Set(left.map(({ oid }) => oid));
    const ready = left.filter(
      ({ oid }) => !references.some(({ from, to }) => from === oid && to !== oid && waiting.has(to)),
    );
    if (ready.length === 0)
      throw new Error(`Tables refer to one another: ${left.map(({ sql }) => sql).join()}`);
    ordered.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** A counter of the database: where it stands. */
export const sequenceShape = z.object({ sql: z.string(), value: z.string(), called: z.boolean() });

/** Every counter, and where it stands. */
export async function readSequences(client: ClientBase): Promise<z.infer<typeof sequenceShape>[]> {
  const { rows } = await client.query<{ sql: string }>(
    `select format('%I.%I', schemaname, sequencename) as sql from pg_sequences where schemaname = any($1) order by 1`,
    [SCHEMAS],
  );
  const found = [];
  for (const { sql } of rows) {
    const state = await client.query(
      `select $1::text as sql, last_value::text as value, is_called as called from ${sql}`,
      [sql],
    );
    found.push(sequenceShape.parse(state.rows[0]));
  }
  return found;
}
