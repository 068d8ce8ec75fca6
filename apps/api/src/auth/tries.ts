import { isIPv6 } from 'node:net';
import { eq, lt, sql } from 'drizzle-orm';
import { authTries } from '../db/auth-schema.ts';
import type { Database } from '../db/open-database.ts';
import { ApiError } from '../errors.ts';
import { messages } from '../messages.ts';
import { hashToken } from './tokens.ts';

/**
 * What can be guessed at: the password of an account, the code of an account, anything from one address; and what
 * anybody may begin, but not without end.
 */
export type TryKind = 'account' | 'code' | 'address' | 'begin';

interface Limit {
  /** Tries that cost nothing. */
  readonly free: number;
  /** Milliseconds to wait at most. */
  readonly longest: number;
}

/** A proxy or an office may stand for many people, so an address has more tries than an account. */
const LIMITS: Readonly<Record<TryKind, Limit>> = {
  account: { free: 5, longest: 5 * 60_000 },
  code: { free: 5, longest: 15 * 60_000 },
  address: { free: 30, longest: 15 * 60_000 },
  begin: { free: 300, longest: 60_000 },
};
/** The first pause; each further try doubles it. */
const PAUSE = 1_000;
/** After so long without a try, all is forgotten. */
const MEMORY = 60 * 60_000;

/** Counts tries. */
export type Tries = ReturnType<typeof createTries>;

/** Tries in the database, so that all servers count together. */
export function createTries(db: Database, now: () => Date) {
  const keyOf = (kind: TryKind, of: string) =>
    `${kind}:${kind === 'address' || kind === 'begin' ? networkOf(of) : hashToken(of)}`;

  return {
    /**
     * Counts one more try, before it is made: many at once are counted, too.
     * @param of e-mail address, id of the account, or address on the network
     * @throws ApiError `too-many-requests` while none may be made; that one is not counted.
     */
    async take(kind: TryKind, of: string): Promise<void> {
      const { free, longest } = LIMITS[kind];
      const at = now();
      const iso = at.toISOString();
      const key = keyOf(kind, of);
      const forgotten = new Date(at.getTime() - MEMORY).toISOString();
      const tries = sql`case when ${authTries.lastAt} < ${forgotten} then 1 else ${authTries.tries} + 1 end`;
      const pause = sql`least(${longest}, case when ${tries} > ${free} then ${PAUSE} * power(2, least(${tries} - ${free} - 1, 30)) else 0 end)`;
      const { rowCount } = await db
        .insert(authTries)
        .values({ key, tries: 1, lastAt: at, until: at })
        .onConflictDoUpdate({
          target: authTries.key,
          set: {
            tries,
            lastAt: at,
            until: sql`${iso}::timestamptz + ${pause} * interval '1 millisecond'`,
          },
          setWhere: sql`${authTries.until} <= ${iso}`,
        });
      if (rowCount !== 0) return;
      const [row] = await db.select({ until: authTries.until }).from(authTries).where(eq(authTries.key, key));
      const seconds = Math.max(1, Math.ceil(((row?.until ?? at).getTime() - at.getTime()) / 1000));
      throw new ApiError(429, 'too-many-requests', messages.auth.tooManyTries(seconds), { seconds });
    },

    /** It was right: earlier tries count no more. */
    async forget(kind: TryKind, of: string): Promise<void> {
      await db.delete(authTries).where(eq(authTries.key, keyOf(kind, of)));
    },

    /** It was right: this one try counts no more, those of others from the same address still do. */
    async giveBack(kind: TryKind, of: string): Promise<void> {
      await db
        .update(authTries)
        .set({ tries: sql`greatest(${authTries.tries} - 1, 0)`, until: now() })
        .where(eq(authTries.key, keyOf(kind, of)));
    },

    /** Deletes what is forgotten. */
    async sweep(): Promise<void> {
      await db.delete(authTries).where(lt(authTries.lastAt, new Date(now().getTime() - MEMORY)));
    },
  };
}

/** Whoever has one IPv6 address has all of its /64. */
function networkOf(address: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 !== undefined || !isIPv6(address)) return v4 ?? address;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  return [...groups, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}
