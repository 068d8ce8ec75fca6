import type { ClientBase, Pool } from 'pg';
import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { knownMigrations } from '../backup/manifest.ts';
import { migrateToLatest } from '../db/open-database.ts';
import { readSequences, readTables, type Table } from './catalog.ts';
import { checksumOf, copyTable, EXACT_TEXT } from './copy-table.ts';

/** Why data was not moved. Source and target are as they were before. */
export class MoveError extends Error {
  override readonly name = 'MoveError';
  readonly reason: 'source-old' | 'target-newer' | 'target-not-empty' | 'target-encoding' | 'different';
  /** The table that it is about, where it is about one. */
  readonly table: string | undefined;
  constructor(reason: MoveError['reason'], table?: string) {
    super(table === undefined ? reason : `${reason}: ${table}`);
    this.reason = reason;
    this.table = table;
  }
}

/** What was moved. */
export interface Moved {
  readonly tables: number;
  readonly rows: number;
}

/** Told of every batch. */
export type MoveProgress = (table: string, rows: number, of: number) => void;

/**
 * Copies all data of one database to another, whichever of the two kinds they are: our tables, the queue of work with what
 * waits in it, and the counters. Everything is written in one transaction, which ends only when both sides compute the same
 * checksum for each table; so a stop at any moment leaves the target as empty as it was. The source is only read.
 * @throws MoveError
 */
export async function moveData(source: Pool, target: Pool, progress: MoveProgress): Promise<Moved> {
  const from = await source.connect();
  try {
    await from.query(`begin isolation level repeatable read read only`);
    await from.query(EXACT_TEXT);
    const tables = await prepare(from, target);
    const to = await target.connect();
    try {
      await to.query('begin');
      await to.query(EXACT_TEXT);
      const rows = await copyAll(from, to, tables, progress);
      await to.query('commit');
      return { tables: tables.length, rows };
    } catch (error) {
      await to.query('rollback');
      throw error;
    } finally {
      to.release();
    }
  } finally {
    await from.query('rollback').catch(() => undefined);
    from.release();
  }
}

/** Makes the tables in the target. @returns those of the source */
async function prepare(from: ClientBase, target: Pool): Promise<Table[]> {
  const done = await migrationsOf(from);
  if (done.length < knownMigrations()) throw new MoveError('source-old');
  if ((await encodingOf(target)) !== 'UTF8') throw new MoveError('target-encoding');
  if ((await migrationsOf(target)).length > knownMigrations()) throw new MoveError('target-newer');
  await migrateToLatest(target);
  if ((await migrationsOf(target)).join() !== done.join()) throw new MoveError('source-old');
  const queue = await queueVersion(from);
  if (queue !== undefined) {
    await makeQueueTables(target);
    if ((await queueVersion(target)) !== queue) throw new MoveError('source-old');
  }
  return readTables(from);
}

async function copyAll(
  from: ClientBase,
  to: ClientBase,
  tables: readonly Table[],
  progress: MoveProgress,
): Promise<number> {
  const ours = tables.filter(({ schema }) => schema === 'public');
  const queue = tables.filter(({ schema }) => schema !== 'public');
  // Nobody else gets at them until the end.
  await to.query(`lock table ${tables.map(({ sql }) => sql).join()} in access exclusive mode`);
  for (const { sql } of ours) {
    const { rows } = await to.query(`select from ${sql} limit 1`);
    if (rows.length > 0) throw new MoveError('target-not-empty', sql);
  }
  // The tables of the queue begin with rows of their own; those of the source take their place.
  const jobs = queue.find(({ name }) => name === 'job');
  if (jobs !== undefined && (await to.query(`select from ${jobs.sql} limit 1`)).rows.length > 0) {
    throw new MoveError('target-not-empty', jobs.sql);
  }
  if (queue.length > 0) await to.query(`truncate ${queue.map(({ sql }) => sql).join()}`);
  let moved = 0;
  for (const table of tables) {
    const expected = await checksumOf(from, table);
    await copyTable(from, to, table, (count) => progress(table.sql, count, expected.rows));
    const found = await checksumOf(to, table);
    if (found.rows !== expected.rows || found.sum !== expected.sum)
      throw new MoveError('different', table.sql);
    moved += expected.rows;
  }
  for (const { sql, value, called } of await readSequences(from)) {
    await to.query('select setval($1::regclass, $2::bigint, $3)', [sql, value, called]);
  }
  return moved;
}

const hashes = z.array(z.object({ hash: z.string() }));

/** Which steps of the tables were done; none before the first start. */
async function migrationsOf(client: ClientBase | Pool): Promise<string[]> {
  const there = await client.query(`select to_regclass('drizzle.__drizzle_migrations')::text as name`);
  if (z.tuple([z.object({ name: z.string().nullable() })]).parse(there.rows)[0].name === null) return [];
  const { rows } = await client.query('select hash from drizzle.__drizzle_migrations order by created_at');
  return hashes.parse(rows).map(({ hash }) => hash);
}

async function encodingOf(pool: Pool): Promise<unknown> {
  const { rows } = await pool.query<{ server_encoding: unknown }>('show server_encoding');
  return rows[0]?.server_encoding;
}

/** @returns `undefined` where nothing ever needed the queue */
async function queueVersion(client: ClientBase | Pool): Promise<number | undefined> {
  const there = await client.query(`select to_regclass('pgboss.version')::text as name`);
  if (z.tuple([z.object({ name: z.string().nullable() })]).parse(there.rows)[0].name === null)
    return undefined;
  const { rows } = await client.query('select version from pgboss.version');
  return z.tuple([z.object({ version: z.number() })]).parse(rows)[0].version;
}

/** Has the queue make its tables, without working on anything. */
async function makeQueueTables(pool: Pool): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schedule: false,
    supervise: false,
  });
  const failures: Error[] = [];
  boss.on('error', (error) => void failures.push(error));
  await boss.start();
  await boss.stop({ graceful: false });
  for (const failure of failures) throw failure;
}
