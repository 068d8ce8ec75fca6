import type { Pool } from 'pg';
import { z } from 'zod';
import { knownMigrations } from '../backup/manifest.ts';

/** Whether this server can do its work. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<'database' | 'migrations' | 'queue' | 'running', boolean>>;
}

/** Milliseconds within which the database has to answer. */
const PATIENCE = 2_000;

const facts = z.tuple([z.object({ migrations: z.coerce.number(), queue: z.boolean() })]);

/**
 * Looks whether the server is ready: its database answers, has the tables of this version, and the queue can be read.
 * Whoever asks while a look is under way gets its result, so probes do not pile up.
 * @param isStopping no more requests are to be sent here
 */
export function createReadiness(pool: Pool, isStopping: () => boolean): () => Promise<Readiness> {
  const known = knownMigrations();
  let looking: Promise<Readiness> | undefined;

  async function look(): Promise<Readiness> {
    const running = !isStopping();
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error('The database did not answer')), PATIENCE);
    try {
      const { rows } = await Promise.race([
        pool.query(
          `select (select count(*) from drizzle.__drizzle_migrations) as migrations,
            to_regclass('pgboss.job') is null or has_table_privilege(to_regclass('pgboss.job'), 'select') as queue`,
        ),
        late.promise,
      ]);
      const [{ migrations, queue }] = facts.parse(rows);
      const isUpToDate = migrations >= known;
      return {
        ready: running && isUpToDate && queue,
        checks: { database: true, migrations: isUpToDate, queue, running },
      };
    } catch {
      // Why is for the log of whoever needed the database; probes only need to know that.
      return { ready: false, checks: { database: false, migrations: false, queue: false, running } };
    } finally {
      clearTimeout(timer);
    }
  }

  return () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}
