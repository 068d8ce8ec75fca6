import type { Pool } from 'pg';
import { z } from 'zod';
import type { QueueDepth } from './metrics.ts';

const rowsShape = z.array(
  z.object({ kind: z.string(), state: z.string(), jobs: z.coerce.number(), lag: z.coerce.number() }),
);

/** How much waits in the queue, and how long. `due`: could be worked on now; `later`: waits for its time or its next try. */
export async function readQueueDepth(pool: Pool): Promise<QueueDepth[]> {
  const there = await pool.query<{ there: boolean }>(`select to_regclass('pgboss.job') is not null as there`);
  // Nothing needed the queue yet.
  if (there.rows[0]?.there !== true) return [];
  const { rows } = await pool.query(
    `select name as kind,
      case when state = 'active' then 'active' when start_after <= now() then 'due' else 'later' end as state,
      count(*) as jobs, coalesce(max(extract(epoch from now() - start_after)), 0) as lag
    from pgboss.job where state in ('created', 'retry', 'active') group by 1, 2`,
  );
  return rowsShape.parse(rows);
}
