import { and, asc, count, desc, eq, gt, isNull, max, sql } from 'drizzle-orm';
import type { Role } from '../../auth/permissions.ts';
import { roleOf } from '../../auth/role-of.ts';
import { authLinks, passkeys, sessions, users } from '../../db/auth-schema.ts';
import type { Database } from '../../db/open-database.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { findUserByEmail, requireUser, type UserRow } from './find-user.ts';
import { createOneTimeLinks, type LinkRow } from './links.ts';
import type { AuthParts } from './parts.ts';
import type { Invitation, Member } from './schema.ts';

const DAY = 24 * 60 * 60_000;
/** Milliseconds that a link to choose a new password is good for. */
const RESET_WITHIN = DAY;
/** People and invitations together. */
const MOST_MEMBERS = 500;

/** People and what they may. */
export type Members = ReturnType<typeof createMembers>;

export function createMembers({ db, now }: Pick<AuthParts, 'db' | 'now'>) {
  const links = createOneTimeLinks(db, now);
  const open = () =>
    and(
      eq(authLinks.kind, 'invitation'),
      isNull(authLinks.usedAt),
      isNull(authLinks.revokedAt),
      gt(authLinks.expiresAt, now()),
    );

  /** Keeps one owner: others who change owners wait meanwhile. @throws ApiError 409 for the last one. */
  async function requireOtherOwner(tx: Pick<Database, 'select'>, user: UserRow): Promise<void> {
    const owners = await tx
      .select({ id: users.id })
      .from(users)
      .where(eq(users.role, 'owner'))
      .orderBy(users.id)
      .for('update');
    if (owners.every(({ id }) => id === user.id)) {
      throw new ApiError(409, 'wrong-state', messages.auth.lastOwner);
    }
  }

  /** Links that somebody made who may not make them any more. */
  async function revokeLinksOf(tx: Pick<Database, 'update'>, userId: string): Promise<void> {
    await tx
      .update(authLinks)
      .set({ revokedAt: now() })
      .where(and(eq(authLinks.createdBy, userId), isNull(authLinks.usedAt), isNull(authLinks.revokedAt)));
  }

  return {
    /** @param you who asks */
    async list(you: string | undefined): Promise<Member[]> {
      const rows = await db
        .select({
          user: users,
          lastSeenAt: max(sessions.lastSeenAt),
          passkeys: sql<string>`(select count(*) from ${passkeys} where ${passkeys.userId} = ${users.id})`,
        })
        .from(users)
        .leftJoin(sessions, eq(sessions.userId, users.id))
        .groupBy(users.id)
        .orderBy(asc(users.createdAt), asc(users.id))
        .limit(MOST_MEMBERS);
      return rows.map(({ user, lastSeenAt, passkeys: keys }) => ({
        id: user.id,
        name: user.name,
        email: user.email,
        role: roleOf(user.role),
        isYou: user.id === you,
        hasTotp: user.totpSince !== null,
        passkeys: Number(keys),
        createdAt: user.createdAt.toISOString(),
        lastSeenAt: lastSeenAt?.toISOString() ?? null,
      }));
    },

    /** @returns the person as they were. @throws ApiError 404, 409 for the last owner */
    async changeRole(id: string, role: Role): Promise<UserRow> {
      return db.transaction(async (tx) => {
        const user = await requireUser(tx, id);
        if (user.role === 'owner' && role !== 'owner') {
          await requireOtherOwner(tx, user);
          await revokeLinksOf(tx, id);
        }
        await tx.update(users).set({ role }).where(eq(users.id, id));
        return user;
      });
    },

    /** Ends their sessions and keys, too. @throws ApiError 404, 409 for the last owner */
    async remove(id: string): Promise<UserRow> {
      return db.transaction(async (tx) => {
        const user = await requireUser(tx, id);
        if (user.role === 'owner') await requireOtherOwner(tx, user);
        await revokeLinksOf(tx, id);
        await tx.delete(users).where(eq(users.id, id));
        return user;
      });
    },

    /** A link by which somebody chooses a new password. @throws ApiError 404 */
    async resetLink(id: string, removeSecondFactors: boolean, by: string) {
      const user = await requireUser(db, id);
      const expiresAt = new Date(now().getTime() + RESET_WITHIN);
      const { token } = await links.make({
        kind: 'reset',
        userId: id,
        removeSecondFactors,
        createdBy: by,
        expiresAt,
      });
      return { user, token, expiresAt };
    },

    /** Open ones, newest first. */
    async invitations(): Promise<Invitation[]> {
      const rows = await db
        .select({ link: authLinks, invitedBy: users.name })
        .from(authLinks)
        .leftJoin(users, eq(users.id, authLinks.createdBy))
        .where(open())
        .orderBy(desc(authLinks.createdAt))
        .limit(MOST_MEMBERS);
      return rows.map(({ link, invitedBy }) => toInvitation(link, invitedBy));
    },

    /**
     * Invites somebody; an invitation that they have already is of no use any more.
     * @throws ApiError 409 for a member, or when there are too many people
     */
    async invite(
      { email, role, expiresInDays }: { email: string; role: Role; expiresInDays: number },
      by: { readonly id: string; readonly name: string },
    ): Promise<{ invitation: Invitation; token: string }> {
      return db.transaction(async (tx) => {
        if ((await findUserByEmail(tx, email)) !== undefined) {
          throw new ApiError(409, 'name-taken', messages.auth.memberAlready(email));
        }
        const [people] = await tx.select({ count: count() }).from(users);
        const [invited] = await tx.select({ count: count() }).from(authLinks).where(open());
        if ((people?.count ?? 0) + (invited?.count ?? 0) >= MOST_MEMBERS) {
          throw new ApiError(409, 'limit-reached', messages.auth.tooManyMembers(MOST_MEMBERS));
        }
        await tx
          .update(authLinks)
          .set({ revokedAt: now() })
          .where(
            and(
              eq(authLinks.kind, 'invitation'),
              eq(authLinks.email, email),
              isNull(authLinks.usedAt),
              isNull(authLinks.revokedAt),
            ),
          );
        const expiresAt = new Date(now().getTime() + expiresInDays * DAY);
        const { token, row } = await links.make(
          { kind: 'invitation', email, role, createdBy: by.id, expiresAt },
          tx,
        );
        return { invitation: toInvitation(row, by.name), token };
      });
    },

    /** @throws ApiError 404 when there is no open one. */
    async revokeInvitation(id: string): Promise<LinkRow> {
      const [row] = await db
        .update(authLinks)
        .set({ revokedAt: now() })
        .where(
          and(
            eq(authLinks.id, id),
            eq(authLinks.kind, 'invitation'),
            isNull(authLinks.usedAt),
            isNull(authLinks.revokedAt),
          ),
        )
        .returning();
      if (row === undefined) throw new ApiError(404, 'not-found', messages.auth.unknownInvitation);
      return row;
    },
  };
}

function toInvitation(link: LinkRow, invitedBy: string | null): Invitation {
  return {
    id: link.id,
    email: link.email ?? '',
    role: roleOf(link.role),
    invitedBy,
    createdAt: link.createdAt.toISOString(),
    expiresAt: (link.expiresAt ?? link.createdAt).toISOString(),
  };
}
