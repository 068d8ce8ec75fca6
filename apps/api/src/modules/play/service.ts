import { eq, or, sql } from 'drizzle-orm';
import { emptyPlayKit } from '@flowsmith/flow-model';
import type { Database } from '../../db/open-database.ts';
import { playKits } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { requireFlow } from '../flows/require-flow.ts';
import { parseKit } from './parse-kit.ts';
import { MAX_KIT_BYTES, playKit } from './schema.ts';

/** A kit as it is kept. */
export interface SavedKit {
  /** 0: nothing was saved yet. */
  readonly revision: number;
  /** ISO 8601; `null` at revision 0. */
  readonly updatedAt: string | null;
  /** As it was saved, also if it cannot be read any more: what is not understood must not get lost. */
  readonly kit: Record<string, unknown>;
}

/** What flows are played with. */
export type PlayService = ReturnType<typeof createPlayService>;

/** Both functions throw an {@link ApiError} `not-found` for a flow that is not there. */
export function createPlayService(db: Database) {
  return {
    async read(flowId: string): Promise<SavedKit> {
      await requireFlow(db, flowId);
      return read(db, flowId);
    },

    /**
     * Saves a kit on top of the revision that it was made from. A kit equal to the current one counts as saved whatever
     * `expected` says: that is what a client sees that repeats a save whose answer was lost.
     * @param expected 0 for the first one; `undefined` overwrites.
     * @throws ApiError `invalid-request` naming what is wrong and where; `too-large`; `stale` with the current kit in
     *   `details.current`.
     */
    async save(flowId: string, value: unknown, expected: number | undefined): Promise<SavedKit> {
      await requireFlow(db, flowId);
      const text = JSON.stringify(parseKit(value));
      if (Buffer.byteLength(text) > MAX_KIT_BYTES) {
        throw new ApiError(413, 'too-large', messages.play.tooLarge);
      }
      if (!(await write(db, flowId, text, expected))) {
        throw new ApiError(412, 'stale', messages.play.stale, { current: await read(db, flowId) });
      }
      return read(db, flowId);
    },
  };
}

async function read(db: Database, flowId: string): Promise<SavedKit> {
  const [row] = await db.select().from(playKits).where(eq(playKits.flowId, flowId));
  return {
    revision: row?.revision ?? 0,
    updatedAt: row?.updatedAt.toISOString() ?? null,
    kit: row === undefined ? { ...emptyPlayKit() } : playKit.parse(JSON.parse(row.kit)),
  };
}

/** @returns whether it was written; one statement decides, so of two saves that meet, one always loses. */
async function write(db: Database, flowId: string, kit: string, expected: number | undefined) {
  const now = new Date();
  // The text as a column value: bytes, as the column has them.
  const same = eq(playKits.kit, kit);
  const next = {
    revision: sql`case when ${same} then ${playKits.revision} else ${playKits.revision} + 1 end`,
    kit,
    updatedAt: sql`case when ${same} then ${playKits.updatedAt} else ${now}::timestamptz end`,
  };
  const where = expected === undefined ? undefined : or(eq(playKits.revision, expected), same);
  const isFirst = expected === undefined || expected === 0;
  const rows = isFirst
    ? await db
        .insert(playKits)
        .values({ flowId, revision: 1, kit, updatedAt: now })
        .onConflictDoUpdate({
          target: playKits.flowId,
          set: next,
          ...(where === undefined ? {} : { setWhere: where }),
        })
        .returning({ revision: playKits.revision })
    : await db
        .update(playKits)
        .set(next)
        .where(sql`${eq(playKits.flowId, flowId)} and (${where})`)
        .returning({ revision: playKits.revision });
  return rows.length > 0;
}
