import { randomUUID } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open-database.ts';
import { secretRotations as table } from '../db/secrets-schema.ts';
import { createLeasedWork, type LeaseTimes } from '../jobs/leased-work.ts';
import type { DataKeys } from './data-keys.ts';
import type { Keyring } from './keyring.ts';
import { countByKey, resealColumn, type Resealed } from './reseal-column.ts';
import { createRotationLeases } from './rotation-leases.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';

/** A change to a new data key. */
export type RotationRow = typeof table.$inferSelect;

/** Changes of keys while everybody works on. */
export type Rotation = ReturnType<typeof createRotation>;

/** What it works with. */
export interface RotationParts {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly dataKeys: DataKeys;
  /** Milliseconds after which every server knows, and then uses, a new data key; 0 for one that is alone. */
  readonly settling: number;
  readonly report: (error: unknown, what: string) => void;
  /** Default: looks every 10 seconds for what other servers left. */
  readonly times?: LeaseTimes | undefined;
}

const TIMES: LeaseTimes = { lease: 30_000, look: 10_000 };
/** Any number that nothing else in the database locks on. */
const LOCK = 4_600_732;

/**
 * Changes of the data key: the new one seals as soon as all servers know it; then every secret is sealed anew in the
 * background, by one server at a time. Killed at any moment, it goes on from the rows that are left. Nothing is ever
 * without a key that opens it: old keys stay.
 */
export function createRotation({ db, keyring, dataKeys, settling, report, times = TIMES }: RotationParts) {
  const work = createLeasedWork(
    createRotationLeases(db),
    run,
    (error) => report(error, 'secrets could not be sealed anew'),
    times,
  );

  async function run(id: string, signal: AbortSignal): Promise<void> {
    await dataKeys.load();
    const [rotation] = await db.select().from(table).where(eq(table.id, id));
    if (rotation === undefined) return;
    const keyId = dataKeys.current().sealing;
    for (;;) {
      const pass = await sealAll(id, keyId, signal);
      if (signal.aborted) return;
      // What was written with an older key during this pass is found by the next.
      if (pass.resealed === 0) return finish(id, pass.unreadable);
    }
  }

  async function sealAll(id: string, keyId: string, signal: AbortSignal): Promise<Resealed> {
    let resealed = 0;
    let unreadable = 0;
    for (const column of SEALED_COLUMNS) {
      await resealColumn({ db, keyring, signal }, column, keyId, async (batch) => {
        resealed += batch.resealed;
        unreadable += batch.unreadable;
        await db
          .update(table)
          .set({ resealed: sql`${table.resealed} + ${batch.resealed}` })
          .where(eq(table.id, id));
      });
    }
    return { resealed, unreadable };
  }

  async function finish(id: string, unreadable: number): Promise<void> {
    const used = [...(await countSecrets(db)).keys()];
    await dataKeys.retireAllBut([...used, dataKeys.current().sealing]);
    await db.update(table).set({ state: 'done', unreadable, finishedAt: new Date() }).where(eq(table.id, id));
  }

  return {
    /**
     * Wraps all data keys with the current instance key, makes a new one, and begins to seal everything anew.
     * @returns the one that is running, if there is one.
     */
    async begin(): Promise<RotationRow> {
      await dataKeys.rewrap();
      const rotation = await db.transaction(async (transaction) => {
        await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
        const [running] = await transaction.select().from(table).where(eq(table.state, 'running')).limit(1);
        if (running !== undefined) return running;
        const [begun] = await transaction
          .insert(table)
          .values({
            id: randomUUID(),
            keyId: await dataKeys.add(settling, transaction),
            state: 'running',
            resealed: 0,
            unreadable: 0,
            createdAt: sql`now()`,
            // Once more the time: those that learn of the key at the last moment have begun to use it.
            dueAt: sql`now() + ${`${2 * settling} milliseconds`}::interval`,
          })
          .returning();
        return begun;
      });
      if (rotation === undefined) throw new Error('What was just written is not there');
      await dataKeys.load();
      work.wake(rotation.id);
      return rotation;
    },

    /** The latest; `undefined` when there was none. */
    async latest(): Promise<RotationRow | undefined> {
      const [row] = await db.select().from(table).orderBy(desc(table.createdAt)).limit(1);
      return row;
    },

    /** How many secrets each key has sealed, by its id. */
    count: () => countSecrets(db),

    /** Begins with what earlier runs left. */
    start: () => work.start(),

    close: () => work.close(),
  };
}

async function countSecrets(db: Database): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const column of SEALED_COLUMNS) {
    for (const [id, count] of await countByKey(db, column)) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return counts;
}
