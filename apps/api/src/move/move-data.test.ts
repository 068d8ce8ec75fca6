import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool, PoolClient as Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, migrateToLatest, type Connection } from '../db/open-database.ts';
import { memory } from '../testing/memory.ts';
import { startTestPostgres, type TestPostgres } from '../testing/postgres.ts';
import { readTables, type Column, type Table } from './catalog.ts';
import { moveData, MoveError } from './move-data.ts';

let folder = '';
let source: Connection;
let server: TestPostgres;
let target: Connection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flowsmith-move-'));
  source = await connect(memory());
  await migrateToLatest(source.pool);
  await fill(source.pool);
  server = await startTestPostgres();
  target = await connect({ kind: 'postgres', url: server.url });
});
afterAll(async () => {
  await source.close();
  await target.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const silent = () => undefined;

it('moves every row of every table to PostgreSQL and back, and leaves the source as it was', async () => {
  const before = await contentOf(source.pool);
  // Otherwise a table could get lost unseen.
  expect(
    Object.entries(before).filter(([name, rows]) => name.startsWith('public') && rows.length === 0),
  ).toEqual([]);
  expect(before['pgboss.job']).toHaveLength(1);

  const moved = await moveData(source.pool, target.pool, silent);
  expect(moved).toEqual({ tables: Object.keys(before).length, rows: Object.values(before).flat().length });
  const there = await contentOf(target.pool);
  expect(there).toEqual(before);
  expect(await contentOf(source.pool)).toEqual(before);

  const again = await connect({ kind: 'embedded', dataFolder: folder });
  await moveData(target.pool, again.pool, silent);
  expect(await contentOf(again.pool)).toEqual(before);
  await again.close();

  // Counters go on behind what is there.
  const account = await target.pool.query<{ id: string }>('select id from accounts limit 1');
  await target.pool.query(
    `insert into graph_calls (at, account_id, method, path, attempt, milliseconds, outcome) values (now(), $1, 'GET', '', 1, 1, 'ok')`,
    [account.rows[0]?.id],
  );
});

it('refuses a target with data in it', async () => {
  const before = await contentOf(target.pool);
  const refused = moveData(source.pool, target.pool, silent);
  await expect(refused).rejects.toMatchObject({ reason: 'target-not-empty' });
  expect(await contentOf(target.pool)).toEqual(before);
});

it('leaves the target empty when it does not come to its end', async () => {
  const other = await startTestPostgres();
  const empty = await connect({ kind: 'postgres', url: other.url });
  const stop = new Error('stop');
  let batches = 0;
  const interrupted = moveData(source.pool, empty.pool, () => {
    if (++batches === 20) throw stop;
  });
  await expect(interrupted).rejects.toBe(stop);
  const ours = Object.entries(await contentOf(empty.pool)).filter(([table]) => table.startsWith('public'));
  expect(ours.flatMap(([, rows]) => rows)).toEqual([]);
  await moveData(source.pool, empty.pool, silent);
  expect(await contentOf(empty.pool)).toMatchObject(await contentOf(source.pool));
  await empty.close();
  await other.stop();
});

it('refuses data of another version', async () => {
  const old = await connect(memory());
  await migrateToLatest(old.pool);
  await old.pool.query(
    'delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)',
  );
  await expect(moveData(old.pool, target.pool, silent)).rejects.toThrow(MoveError);
  await old.close();
});

/** All rows of all tables that the database has, other than the list of steps that made them. */
async function contentOf(pool: Pool): Promise<Record<string, string[]>> {
  const found = await pool.query<{ name: string }>(
    `select format('%s.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'p') and not relispartition and nspname !~ '^(pg_.*|information_schema|drizzle)$' order by 1`,
  );
  const content: Record<string, string[]> = {};
  for (const { name } of found.rows) {
    const { rows } = await pool.query<{ row: unknown }>(`select to_jsonb(t) as row from ${name} t`);
    content[name] = rows.map(({ row }) => JSON.stringify(row)).sort();
  }
  return content;
}

/** Rows in every table, with values that are easily lost on the way. */
async function fill(pool: Pool): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schedule: false,
    supervise: false,
    backend: 'pglite',
  });
  await boss.start();
  await boss.createQueue('work', { policy: 'key_strict_fifo' });
  await boss.insert('work', [{ data: { text: HARD }, singletonKey: 'one' }]);
  await boss.stop({ graceful: false });
  const client = await pool.connect();
  try {
    await fillTables(client);
  } finally {
    client.release();
  }
}

async function fillTables(client: Client): Promise<void> {
  const tables = await readTables(client);
  for (const table of tables.filter(({ schema }) => schema === 'public')) {
    const { rows } = await client.query(`select from ${table.sql} limit 1`);
    for (let number = rows.length; number < 3; number++) await insert(client, table, number);
  }
}

const HARD = `ünï ☃ 😀 "quoted" \\ {braces, and} 'more'\n\t\u0001 NULL`;

async function insert(client: Client, { sql, columns }: Table, number: number): Promise<void> {
  const references = await client.query<{ column: string; parent: string; key: string }>(
    `select a.attname as column, confrelid::regclass::text as parent, f.attname as key
    from pg_constraint c cross join unnest(conkey, confkey) as k(here, there)
    join pg_attribute a on a.attrelid = conrelid and a.attnum = k.here
    join pg_attribute f on f.attrelid = confrelid and f.attnum = k.there
    where contype = 'f' and conrelid = $1::regclass`,
    [sql],
  );
  const values = new Map<string, unknown>();
  for (const { column, parent, key } of references.rows) {
    const { rows } = await client.query<{ value: unknown }>(
      `select "${key}" as value from ${parent} order by ctid offset ${number} limit 1`,
    );
    values.set(column, rows[0]?.value);
  }
  const names = columns.map(({ name }) => `"${name}"`);
  const given = columns.map((column) => values.get(column.name) ?? valueOf(column, number));
  await client.query(
    `insert into ${sql} (${names.join()}) overriding system value
    values (${columns.map(({ type }, index) => `$${index + 1}::${type}`).join()})`,
    given,
  );
}

function valueOf({ name, type }: Column, number: number): unknown {
  const kind = type.replace(/\(.*\)/, '');
  const made: Record<string, unknown> = {
    uuid: randomUUID(),
    text: number === 2 ? '' + name.length : `${HARD} ${number} ${randomUUID()}`,
    'text[]': number === 0 ? [] : [HARD, 'a,b', ''],
    integer: number === 0 ? -2_147_483_648 : number,
    smallint: number,
    bigint: number + 9_007_199_254_740_000,
    boolean: number === 1,
    jsonb: JSON.stringify({ [HARD]: [1.5, null, HARD, 1e300] }),
    json: JSON.stringify({ a: HARD }),
    bytea:
      name === 'bytes' && number === 2
        ? Buffer.alloc(1_500_000, 'large ')
        : Buffer.from([0, 1, 255, 92, number]),
    tsvector: `'a b' 'c''d':${number + 1}`,
    'double precision': 0.1 + number,
    interval: `${number} days 00:00:01.5`,
  };
  if (kind.startsWith('timestamp')) return `2026-01-0${number + 1}T23:59:59.${number}23+05:30`;
  const value = made[kind];
  if (value === undefined) throw new Error(`No value for a column of type ${type}`);
  return value;
}
