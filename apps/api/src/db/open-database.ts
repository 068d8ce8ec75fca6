import { join } from 'node:path';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool } from 'pg';
import { finishRestore } from '../backup/finish-restore.ts';
import { IN_DATA_FOLDER } from '../data-folder.ts';
import { createBroadcast, type Broadcast } from './broadcast.ts';
import { enter } from './presence.ts';
import { releaseLeftWork } from './release-left-work.ts';
import * as schema from './schema.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { startPglite } from './pglite/start-pglite.ts';
import { LIMITS } from '../limits.ts';

/** The one way to the tables, for PostgreSQL and the embedded database alike. */
export type Database = NodePgDatabase<typeof schema>;

/** The same with the pool of connections below it, for libraries that speak SQL themselves. */
export type PooledDatabase = Database & { readonly $client: Pool };

/** An opened and migrated database. */
export interface OpenedDatabase {
  readonly db: PooledDatabase;
  /** To other servers on it; the embedded one has only this. */
  readonly broadcast: Broadcast | undefined;
  /**
   * Takes something that only one of the servers on the database may have at a time, until it is closed.
   * @param lock a number that nothing else in the database locks on
   * @returns whether nobody else had it.
   */
  readonly take: (lock: number) => Promise<boolean>;
  /** Rejects when the database is lost for good and the server had better stop; never resolves. */
  readonly failed: Promise<never>;
  readonly close: () => Promise<void>;
}

/** Where the data is kept. */
export type Storage =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'embedded'; readonly dataFolder: string }
  /** Gone when closed: for tests. `image` is a file with a data folder to begin with, as PGlite packs it. */
  | { readonly kind: 'memory'; readonly image?: string };

/**
 * Opens the database and brings its tables up to date.
 * @throws DataFolderInUseError when another process works in the data folder.
 * @throws Error of the PostgreSQL client when the server cannot be reached.
 */
export async function openDatabase(storage: Storage): Promise<OpenedDatabase> {
  const opened = await connect(storage);
  try {
    await migrateToLatest(opened.pool);
    const presence = storage.kind === 'postgres' ? await enter(storage.url) : undefined;
    if (presence === undefined || presence.isAlone) await releaseLeftWork(opened.pool);
    await presence?.settle();
    const db = databaseOn(opened.pool);
    const broadcast = storage.kind === 'postgres' ? createBroadcast(db, storage.url) : undefined;
    const close = async () => {
      await presence?.leave();
      await opened.close();
    };
    const take = async (lock: number) => presence?.take(lock) ?? true;
    return { db, broadcast, failed: opened.failed, take, close };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Drizzle on a pool; the pool connects when the first query runs. */
export function databaseOn(pool: Pool): PooledDatabase {
  return drizzle({ client: pool, schema });
}

/** A connected database, whatever its tables. */
export interface Connection {
  readonly pool: Pool;
  readonly failed: Promise<never>;
  readonly close: () => Promise<void>;
}

/** Connects without looking at the tables. */
export async function connect(storage: Storage): Promise<Connection> {
  if (storage.kind === 'postgres') return connectToServer(storage.url);
  if (storage.kind === 'memory') return startPglite(storage);
  const lock = lockDataFolder(storage.dataFolder);
  try {
    await finishRestore(storage.dataFolder);
    const embedded = await startPglite({ folder: join(storage.dataFolder, IN_DATA_FOLDER.database) });
    const close = async () => {
      await embedded.close();
      lock.release();
    };
    return { ...embedded, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function connectToServer(url: string): Connection {
  const { statement, connection, idleTransaction } = LIMITS.database;
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: connection.most,
    statement_timeout: statement.most,
    idle_in_transaction_session_timeout: idleTransaction.most,
  });
  // A connection may be cut by the server at any time: what was asked on it fails, and the pool replaces it.
  pool.on('error', () => undefined);
  // While somebody has it, the pool does not listen, and nobody listening would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, failed: new Promise<never>(() => undefined), close: () => pool.end() };
}

/** Any number that nothing else in the database locks on: replicas that start together migrate one after the other. */
const MIGRATION_LOCK = 4_600_730;

/** Brings the tables up to date. */
export async function migrateToLatest(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    // Waiting for another server, and rewriting a large table, take as long as they take.
    await client.query('SET statement_timeout = 0');
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle({ client }), { migrationsFolder });
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await client.query('RESET statement_timeout');
  } finally {
    client.release();
  }
}
