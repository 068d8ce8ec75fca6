import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, gt, inArray, lt, ne, or } from 'drizzle-orm';
import { sessions, users } from '../db/auth-schema.ts';
import type { Database } from '../db/open-database.ts';
import { roleOf } from './role-of.ts';
import type { UserActor } from './permissions.ts';
import { hashToken, newToken } from './tokens.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Milliseconds after which a session that is not used has ended. */
const IDLE = 7 * DAY;
/** Milliseconds after which it has ended in any case. */
export const LONGEST_SESSION = 30 * DAY;
/** Milliseconds that somebody may do sensitive things after proving who they are. */
export const CONFIRMED_FOR = 10 * MINUTE;
/** How often it is noted that a session is in use. */
const NOTED_EVERY = MINUTE;
/** Of one person; the one that was used longest ago makes room. */
const MOST_SESSIONS = 50;
const LONGEST_USER_AGENT = 400;

/** How somebody proved who they are. */
export type SignInMethod = 'password' | 'password-and-code' | 'passkey' | 'link';

/** Where somebody is. */
export interface Whereabouts {
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** A row as it is shown to its owner. */
export type SessionRow = typeof sessions.$inferSelect;

/** Who is signed in where. */
export type Sessions = ReturnType<typeof createSessions>;

/** Sessions in the database, so that all servers know them. Tokens are not kept, only what they are known by. */
export function createSessions(db: Database, now: () => Date) {
  const before = (milliseconds: number) => new Date(now().getTime() - milliseconds);
  const isAlive = () => and(gt(sessions.expiresAt, now()), gt(sessions.lastSeenAt, before(IDLE)));

  return {
    /** @returns its id, and the token for the cookie. */
    async start(
      userId: string,
      method: SignInMethod,
      from: Whereabouts,
    ): Promise<{ id: string; token: string }> {
      const [id, token] = [randomUUID(), newToken()];
      const at = now();
      await db.insert(sessions).values({
        id,
        tokenHash: hashToken(token),
        userId,
        method,
        address: from.address,
        userAgent: (from.userAgent ?? '').slice(0, LONGEST_USER_AGENT),
        createdAt: at,
        confirmedAt: at,
        lastSeenAt: at,
        expiresAt: new Date(at.getTime() + LONGEST_SESSION),
      });
      const surplus = await db
        .select({ id: sessions.id })
        .from(sessions)
        .where(eq(sessions.userId, userId))
        .orderBy(desc(sessions.lastSeenAt), asc(sessions.id))
        .offset(MOST_SESSIONS)
        .limit(MOST_SESSIONS);
      if (surplus.length > 0) {
        await db.delete(sessions).where(
          inArray(
            sessions.id,
            surplus.map(({ id }) => id),
          ),
        );
      }
      return { id, token };
    },

    /**
     * Whose token it is; notes from time to time that the session is in use.
     * @param quietly looks only: what goes on by itself keeps no session alive.
     */
    async find(token: string, address: string, quietly = false): Promise<UserActor | undefined> {
      const [row] = await db
        .select({ session: sessions, user: users })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(and(eq(sessions.tokenHash, hashToken(token)), isAlive()));
      if (row === undefined) return undefined;
      const { session, user } = row;
      if (!quietly && session.lastSeenAt < before(NOTED_EVERY)) {
        await db.update(sessions).set({ lastSeenAt: now(), address }).where(eq(sessions.id, session.id));
      }
      return {
        kind: 'user',
        id: user.id,
        name: user.name,
        email: user.email,
        role: roleOf(user.role),
        sessionId: session.id,
        confirmedUntil: new Date(session.confirmedAt.getTime() + CONFIRMED_FOR),
      };
    },

    /**
     * Notes that somebody proved again who they are.
     * @returns a new token: the one before is of no use any more.
     */
    async confirm(id: string): Promise<string> {
      const token = newToken();
      await db
        .update(sessions)
        .set({ tokenHash: hashToken(token), confirmedAt: now(), lastSeenAt: now() })
        .where(eq(sessions.id, id));
      return token;
    },

    /** Of one person, the latest used first. */
    list: (userId: string): Promise<SessionRow[]> =>
      db
        .select()
        .from(sessions)
        .where(and(eq(sessions.userId, userId), isAlive()))
        .orderBy(desc(sessions.lastSeenAt)),

    /** @returns whether there was such a one. */
    async end(userId: string, id: string): Promise<boolean> {
      const { rowCount } = await db
        .delete(sessions)
        .where(and(eq(sessions.userId, userId), eq(sessions.id, id)));
      return rowCount !== 0;
    },

    /** @param except one that goes on */
    async endAll(userId: string, except?: string, writer: Pick<Database, 'delete'> = db): Promise<void> {
      await writer
        .delete(sessions)
        .where(and(eq(sessions.userId, userId), except === undefined ? undefined : ne(sessions.id, except)));
    },

    /** Deletes those that have ended. */
    async sweep(): Promise<void> {
      await db
        .delete(sessions)
        .where(or(lt(sessions.expiresAt, now()), lt(sessions.lastSeenAt, before(IDLE))));
    },
  };
}
