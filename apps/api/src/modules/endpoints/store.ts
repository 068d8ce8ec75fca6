import { and, asc, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { JsonValue } from '@flowsmith/flow-model';
import type { Database } from '../../db/open-database.ts';
import { endpointStore } from '../../db/schema.ts';
import { LIMITS } from '../../limits.ts';
import { messages } from '../../messages.ts';

/** Small values that handlers keep, apart for each endpoint. */
export interface EndpointStore {
  /** `undefined` when there is nothing, or it has expired. */
  get(endpointId: string, key: string): Promise<{ readonly value: JsonValue } | undefined>;
  /**
   * @param ttl seconds until it is forgotten; absent: never.
   * @throws StoreError when key, value or time to live is not acceptable, or the store is full.
   */
  set(endpointId: string, key: string, value: JsonValue, ttl?: number): Promise<void>;
  /**
   * Adds to a number in one step, whoever else does at the same time; one that is not there begins at 0.
   * @throws StoreError when a value is there that is no number, or the store is full.
   */
  increment(endpointId: string, key: string, by: number): Promise<number>;
  delete(endpointId: string, key: string): Promise<void>;
  /** How many keys there are. */
  count(endpointId: string): Promise<number>;
  /** By the alphabet, without the values. @param after only keys that come later */
  list(endpointId: string, limit: number, after?: string): Promise<{ items: StoredEntry[]; more: boolean }>;
  /** Forgets everything. */
  clear(endpointId: string): Promise<void>;
}

/** Something that is kept, apart from its value. */
export interface StoredEntry {
  readonly key: string;
  /** Of its JSON text. */
  readonly bytes: number;
  /** ISO 8601; `null`: it stays. */
  readonly expiresAt: string | null;
}

/** The store cannot do that. The message is for whoever wrote the handler. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

export const STORE_LIMITS = {
  keys: LIMITS.exchanges.storeKeys.most,
  valueBytes: LIMITS.exchanges.storeValue.most,
  keyLength: 256,
} as const;

/** Longest time to live: ten years, in seconds. */
const LONGEST_TTL = 10 * 365 * 24 * 60 * 60;
/** So often does a write also sweep out what has expired. */
const SWEEP_EVERY = 100;

const text = messages.endpoints.store;

/** @param now tests turn the clock. */
export function createEndpointStore(db: Database, now: () => Date = () => new Date()): EndpointStore {
  let writes = 0;
  const at = (endpointId: string, key: string) =>
    and(eq(endpointStore.endpointId, endpointId), eq(endpointStore.key, key));
  const alive = () => or(isNull(endpointStore.expiresAt), gt(endpointStore.expiresAt, now()));

  /** Writes a row where the key is there already or there is room; two that meet at the last place may both find it. */
  async function write(
    endpointId: string,
    key: string,
    value: string,
    expiresAt: Date | null,
    whenThere: { readonly value: ReturnType<typeof sql>; readonly where?: ReturnType<typeof sql> },
  ): Promise<string | undefined> {
    writes += 1;
    if (writes % SWEEP_EVERY === 0) await sweep();
    const used = sql`(select count(*) from ${endpointStore} as others
      where others.endpoint_id = ${endpointId} and others.key <> ${key}
        and (others.expires_at is null or others.expires_at > ${now()}::timestamptz))`;
    const expired = sql`(${endpointStore.expiresAt} is not null and ${endpointStore.expiresAt} <= ${now()}::timestamptz)`;
    const result = await db.execute<{ value: string }>(sql`
      insert into ${endpointStore} (endpoint_id, key, value, expires_at)
      select ${endpointId}::uuid, ${key}, ${value}, ${expiresAt}::timestamptz
      where ${used} < ${STORE_LIMITS.keys}
      on conflict (endpoint_id, key) do update set
        value = case when ${expired} then excluded.value else ${whenThere.value} end,
        expires_at = ${whenThere.where === undefined ? sql`excluded.expires_at` : sql`case when ${expired} then null else ${endpointStore.expiresAt} end`}
      ${whenThere.where === undefined ? sql`` : sql`where ${expired} or ${whenThere.where}`}
      returning ${endpointStore.value} as value`);
    return result.rows[0]?.value;
  }

  async function count(endpointId: string): Promise<number> {
    return db.$count(endpointStore, and(eq(endpointStore.endpointId, endpointId), alive()));
  }

  async function sweep(): Promise<void> {
    await db
      .delete(endpointStore)
      .where(and(isNotNull(endpointStore.expiresAt), lte(endpointStore.expiresAt, now())));
  }

  async function read(endpointId: string, key: string) {
    const [row] = await db
      .select({ value: endpointStore.value })
      .from(endpointStore)
      .where(and(at(endpointId, key), alive()));
    return row?.value;
  }

  return {
    count,

    async get(endpointId, key) {
      const found = await read(endpointId, checkedKey(key));
      if (found === undefined) return undefined;
      const value: JsonValue = JSON.parse(found);
      return { value };
    },

    async set(endpointId, key, value, ttl) {
      const json = JSON.stringify(value);
      if (Buffer.byteLength(json) > STORE_LIMITS.valueBytes) {
        throw new StoreError(text.valueTooLarge(STORE_LIMITS.valueBytes));
      }
      const written = await write(endpointId, checkedKey(key), json, expiryOf(ttl), {
        value: sql`excluded.value`,
      });
      if (written === undefined) throw new StoreError(text.full(STORE_LIMITS.keys));
    },

    async increment(endpointId, key, by) {
      if (!Number.isFinite(by)) throw new StoreError(text.notANumber);
      const written = await write(endpointId, checkedKey(key), String(by), null, {
        value: sql`(${endpointStore.value}::float8 + excluded.value::float8)::text`,
        where: sql`${endpointStore.value} ~ ${NUMBER}`,
      });
      if (written !== undefined) return Number(written);
      throw new StoreError(
        (await read(endpointId, key)) === undefined ? text.full(STORE_LIMITS.keys) : text.notANumber,
      );
    },

    async delete(endpointId, key) {
      await db.delete(endpointStore).where(at(endpointId, checkedKey(key)));
    },

    async list(endpointId, limit, after) {
      const { key, value, expiresAt } = endpointStore;
      // The order of code points, whatever the language of the database.
      const ordered = sql`${key} collate "C"`;
      const rows = await db
        .select({ key, expiresAt, bytes: sql<number>`octet_length(${value})` })
        .from(endpointStore)
        .where(
          and(
            eq(endpointStore.endpointId, endpointId),
            alive(),
            after === undefined ? undefined : gt(ordered, after),
          ),
        )
        .orderBy(asc(ordered))
        .limit(limit + 1);
      return {
        items: rows
          .slice(0, limit)
          .map((row) => ({ ...row, expiresAt: row.expiresAt?.toISOString() ?? null })),
        more: rows.length > limit,
      };
    },

    async clear(endpointId) {
      await db.delete(endpointStore).where(eq(endpointStore.endpointId, endpointId));
    },
  };

  function expiryOf(ttl: number | undefined): Date | null {
    if (ttl === undefined) return null;
    if (!(ttl > 0 && ttl <= LONGEST_TTL)) throw new StoreError(text.ttl);
    return new Date(now().getTime() + ttl * 1_000);
  }
}

/** A JSON number. */
const NUMBER = '^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$';

function checkedKey(key: string): string {
  if (key === '' || key.length > STORE_LIMITS.keyLength || !key.isWellFormed() || key.includes('\0')) {
    throw new StoreError(text.key(STORE_LIMITS.keyLength));
  }
  return key;
}
