import { randomBytes } from 'node:crypto';
import { and, asc, eq, ne, notInArray, sql } from 'drizzle-orm';
import { responses } from '../db/answers-schema.ts';
import type { Database } from '../db/open-database.ts';
import { accounts, shares } from '../db/schema.ts';
import { dataKeys as table } from '../db/secrets-schema.ts';
import { messages } from '../messages.ts';
import type { KeySet } from './keyring.ts';
import { instanceKeyId, unwrapKey, wrapKey, type KeyUse } from './wrapped-key.ts';

/** Keys from outside the database, 32 bytes each. */
export interface InstanceKeys {
  /** Wraps data keys. */
  readonly current: Uint8Array;
  /** Still opens what it wrapped, during a change. */
  readonly previous?: Uint8Array | undefined;
}

/** The instance key does not fit the database. */
export class InstanceKeyError extends Error {
  override readonly name = 'InstanceKeyError';
}

/** A data key as it is told of. */
export interface DataKeyFacts {
  readonly id: string;
  readonly use: KeyUse;
  readonly instanceKeyId: string;
  readonly createdAt: Date;
  readonly retiredAt: Date | null;
}

/** The data keys of this installation, kept in its database. */
export interface DataKeys {
  /** What is known now. @throws Error before they were loaded. */
  readonly current: () => KeySet;
  /** Reads them again: another server may have made one. Keys that are known stay known. */
  load(): Promise<void>;
  list(): Promise<readonly DataKeyFacts[]>;
  /** Ids of the keys that wrap now, and that may have wrapped before. */
  instanceKeyIds(): { readonly current: string; readonly previous: string | undefined };
  /**
   * Makes a key that seals after a while.
   * @param delay milliseconds until it is used, so that all servers know it by then
   * @param db the transaction that it is part of
   */
  add(delay: number, db: Pick<Database, 'insert'>): Promise<string>;
  /** Wraps all keys with the current instance key. @returns how many were not. */
  rewrap(): Promise<number>;
  /** Makes another instance key the current one, and wraps with it; the one before still opens. */
  changeInstanceKey(next: Uint8Array): Promise<number>;
  /** Notes that nothing is sealed any more with keys other than these. They are kept: a straggler may turn up. */
  retireAllBut(ids: readonly string[]): Promise<void>;
  /** Looks for keys of other servers from time to time, until it is closed. */
  follow(pause: number): void;
  close(): void;
}

/** What they are kept in and opened with. */
export interface DataKeyOptions {
  readonly db: Database;
  readonly instanceKeys: InstanceKeys;
  readonly report: (error: unknown, what: string) => void;
}

/**
 * Loads the data keys, and makes the first ones of an installation.
 * @throws InstanceKeyError when the instance key does not open them.
 */
export async function openDataKeys(options: DataKeyOptions): Promise<DataKeys> {
  await makeFirstKeys(options);
  const keys = createDataKeys(options);
  await keys.load();
  return keys;
}

/** Any number that nothing else in the database locks on. */
const LOCK = 4_600_731;

async function makeFirstKeys({ db, instanceKeys: { current } }: DataKeyOptions): Promise<void> {
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const found = await transaction.select({ use: table.use }).from(table);
    if (!found.some(({ use }) => use === 'root')) {
      // Links, verify tokens and ids of persons that an older version made with the instance key itself must go on.
      const root = (await hasDerived(transaction))
        ? { id: instanceKeyId(current), use: 'root' as const, key: current }
        : newKey('root');
      await transaction.insert(table).values(rowOf(root, current));
    }
    if (!found.some(({ use }) => use === 'seal')) {
      await transaction.insert(table).values(rowOf(newKey('seal'), current));
    }
  });
}

/** Whether there is anything that lives by a derived key. */
async function hasDerived(db: Pick<Database, 'select'>): Promise<boolean> {
  for (const each of [accounts, shares, responses]) {
    if ((await db.select({ id: each.id }).from(each).limit(1)).length > 0) return true;
  }
  return false;
}

interface PlainKey {
  readonly id: string;
  readonly use: KeyUse;
  readonly key: Uint8Array;
}

const newKey = (use: KeyUse): PlainKey => ({
  id: randomBytes(9).toString('base64url'),
  use,
  key: new Uint8Array(randomBytes(32)),
});

const rowOf = (key: PlainKey, instanceKey: Uint8Array, delay = 0) => ({
  id: key.id,
  use: key.use,
  wrapped: wrapKey(instanceKey, key),
  instanceKeyId: instanceKeyId(instanceKey),
  createdAt: sql`now()`,
  usedFrom: sql`now() + ${`${delay} milliseconds`}::interval`,
});

/** Nothing is read before `load`. */
export function createDataKeys({ db, instanceKeys: given, report }: DataKeyOptions): DataKeys {
  let instance = given;
  let loaded: KeySet | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const known = new Map<string, PlainKey>();

  const candidates = () => [
    instance.current,
    ...(instance.previous === undefined ? [] : [instance.previous]),
  ];

  function opened(row: typeof table.$inferSelect): PlainKey | undefined {
    const before = known.get(row.id);
    if (before !== undefined) return before;
    const key = candidates()
      .map((each) => unwrapKey(each, row))
      .find((each) => each !== undefined);
    return key === undefined ? undefined : { id: row.id, use: row.use === 'root' ? 'root' : 'seal', key };
  }

  async function load(): Promise<void> {
    const rows = await db
      .select({ row: table, usable: sql<boolean>`${table.usedFrom} <= now()` })
      .from(table)
      .orderBy(asc(table.createdAt), asc(table.id));
    const unopened: string[] = [];
    let sealing: string | undefined;
    for (const { row, usable } of rows) {
      const key = opened(row);
      if (key === undefined) {
        unopened.push(row.instanceKeyId);
        continue;
      }
      known.set(key.id, key);
      if (key.use === 'seal' && usable && row.retiredAt === null) sealing = key.id;
    }
    if (unopened.length > 0) {
      const error = new InstanceKeyError(
        messages.secrets.wrongInstanceKey(instanceKeyId(instance.current), unopened),
      );
      if (loaded === undefined) throw error;
      report(error, 'a data key of another server cannot be opened');
    }
    const root = [...known.values()].find(({ use }) => use === 'root');
    if (root === undefined || sealing === undefined) throw new InstanceKeyError(messages.secrets.noKeys);
    loaded = {
      sealing,
      data: keysOf([...known.values()].filter(({ use }) => use === 'seal')),
      direct: keysOf([root, ...candidates().map((key) => ({ id: instanceKeyId(key), key }))]),
      root: root.key,
    };
  }

  async function rewrap(): Promise<number> {
    await load();
    const { current } = instance;
    return db.transaction(async (transaction) => {
      const others = await transaction
        .select()
        .from(table)
        .where(ne(table.instanceKeyId, instanceKeyId(current)))
        .for('update');
      for (const { id } of others) {
        const key = known.get(id);
        if (key === undefined) throw new InstanceKeyError(messages.secrets.cannotRewrap(id));
        const { wrapped, instanceKeyId: wrappedBy } = rowOf(key, current);
        await transaction.update(table).set({ wrapped, instanceKeyId: wrappedBy }).where(eq(table.id, id));
      }
      return others.length;
    });
  }

  return {
    current() {
      if (loaded === undefined) throw new Error('Data keys were not loaded');
      return loaded;
    },

    load,
    rewrap,

    async list() {
      const rows = await db.select().from(table).orderBy(asc(table.createdAt), asc(table.id));
      return rows.map(({ id, use, instanceKeyId: by, createdAt, retiredAt }) => ({
        id,
        use: use === 'root' ? ('root' as const) : ('seal' as const),
        instanceKeyId: by,
        createdAt,
        retiredAt,
      }));
    },

    instanceKeyIds: () => ({
      current: instanceKeyId(instance.current),
      previous: instance.previous === undefined ? undefined : instanceKeyId(instance.previous),
    }),

    async add(delay, transaction) {
      const key = newKey('seal');
      await transaction.insert(table).values(rowOf(key, instance.current, delay));
      return key.id;
    },

    async changeInstanceKey(next) {
      instance = { current: next, previous: instance.current };
      return rewrap();
    },

    async retireAllBut(ids) {
      await db
        .update(table)
        .set({ retiredAt: sql`coalesce(${table.retiredAt}, now())` })
        .where(and(eq(table.use, 'seal'), notInArray(table.id, [...ids])));
      await load();
    },

    follow(pause) {
      const look = async (): Promise<void> => {
        await load().catch((error: unknown) => report(error, 'data keys could not be read'));
        if (!closed) timer = setTimeout(() => void look(), pause).unref();
      };
      timer = setTimeout(() => void look(), pause).unref();
    },

    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

const keysOf = (keys: readonly { readonly id: string; readonly key: Uint8Array }[]) =>
  new Map(keys.map(({ id, key }) => [id, key]));
