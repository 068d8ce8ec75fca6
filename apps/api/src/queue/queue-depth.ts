import type { Pool } from 'pg';

/** How many jobs wait, without asking the database for each. */
export interface QueueDepth {
  /** Jobs of a kind that wait, of all and of one owner, as they were a moment ago. */
  waiting(kind: string, owner: string): Promise<Waiting>;
}

/** Jobs that were not begun yet. */
export interface Waiting {
  readonly all: number;
  readonly own: number;
}

/** Milliseconds that a count is good for. */
const TRUSTED = 2_000;

/** Owners of jobs are the first words of their keys. */
const COUNT = `
  select split_part(coalesce(singleton_key, ''), ' ', 1) as owner, count(*)::int as jobs
  from pgboss.job where name = $1 and state < 'active' group by 1`;

/** Counts jobs by owner. Nothing waits where the queue has no tables yet. */
export function createQueueDepth(pool: Pick<Pool, 'query'>): QueueDepth {
  const counts = new Map<string, { readonly at: number; readonly owners: Promise<Map<string, number>> }>();

  async function count(kind: string): Promise<Map<string, number>> {
    try {
      const { rows } = await pool.query<{ owner: string; jobs: number }>(COUNT, [kind]);
      return new Map(rows.map(({ owner, jobs }) => [owner, jobs]));
    } catch (error) {
      if (error instanceof Error && Reflect.get(error, 'code') === UNDEFINED_TABLE) return new Map();
      throw error;
    }
  }

  return {
    async waiting(kind, owner) {
      const now = Date.now();
      let known = counts.get(kind);
      if (known === undefined || now - known.at > TRUSTED) {
        known = { at: now, owners: count(kind) };
        counts.set(kind, known);
        // What failed is asked again next time.
        known.owners.catch(() => counts.delete(kind));
      }
      const owners = await known.owners;
      return { all: owners.values().reduce((sum, jobs) => sum + jobs, 0), own: owners.get(owner) ?? 0 };
    },
  };
}

/** The table, or its schema, is not there. */
const UNDEFINED_TABLE = '42P01';
