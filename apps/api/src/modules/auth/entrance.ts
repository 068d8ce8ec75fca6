import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { requireGoodPassword } from '../../auth/password-rules.ts';
import { roleOf } from '../../auth/role-of.ts';
import type { Role } from '../../auth/permissions.ts';
import { authLinks, passkeys, recoveryCodes, users } from '../../db/auth-schema.ts';
import type { Database } from '../../db/open-database.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { findUserByEmail, requireUser, type UserRow } from './find-user.ts';
import { createOneTimeLinks } from './links.ts';
import type { AuthParts } from './parts.ts';

/** What people do with the links that were given to them. */
export type Entrance = ReturnType<typeof createEntrance>;

export function createEntrance(parts: Pick<AuthParts, 'db' | 'now' | 'passwords' | 'sessions' | 'tries'>) {
  const { db, now, passwords, sessions } = parts;
  const links = createOneTimeLinks(db, now);
  let ownerSeen = false;

  /** @throws ApiError 409 when somebody has the address already */
  async function newUser(
    writer: Pick<Database, 'insert'>,
    user: { name: string; email: string; role: Role; passwordHash: string },
  ): Promise<UserRow> {
    const [row] = await writer
      .insert(users)
      .values({ id: randomUUID(), ...user, passwordChangedAt: now(), createdAt: now() })
      .onConflictDoNothing()
      .returning();
    if (row === undefined) throw new ApiError(409, 'name-taken', messages.auth.memberAlready(user.email));
    return row;
  }

  async function hasOwner(): Promise<boolean> {
    if (ownerSeen) return true;
    const [row] = await db.select({ id: users.id }).from(users).where(eq(users.role, 'owner')).limit(1);
    // The last one can be neither removed nor demoted, so there will always be one.
    ownerSeen = row !== undefined;
    return ownerSeen;
  }

  return {
    hasOwner,
    read: links.read,

    /**
     * A link to become owner, while there is none; earlier ones are of no use any more.
     * @returns its token; `undefined` when there is an owner.
     */
    async ownerLink(): Promise<string | undefined> {
      if (await hasOwner()) return undefined;
      return db.transaction(async (tx) => {
        await tx.delete(authLinks).where(eq(authLinks.kind, 'owner'));
        return (await links.make({ kind: 'owner', expiresAt: null }, tx)).token;
      });
    },

    /** The first owner. @throws ApiError 404, 410 for the link; 400 for the password; 409 when there is an owner. */
    async setUp(input: { token: string; name: string; email: string; password: string }): Promise<UserRow> {
      const link = await links.find(input.token, ['owner']);
      const { name, email, password } = input;
      await requireGoodPassword(password, [name, email]);
      const passwordHash = await passwords.hash(password);
      return db.transaction(async (tx) => {
        await links.take(link, tx);
        const [owner] = await tx.select({ id: users.id }).from(users).where(eq(users.role, 'owner')).limit(1);
        if (owner !== undefined) throw new ApiError(409, 'wrong-state', messages.auth.ownerAlready);
        return newUser(tx, { name, email, role: 'owner', passwordHash });
      });
    },

    /** Joins by an invitation. @throws ApiError 404, 410 for the link; 400 for the password; 409 for a member. */
    async join(input: { token: string; name: string; password: string }): Promise<UserRow> {
      const link = await links.find(input.token, ['invitation']);
      const email = link.email ?? '';
      await requireGoodPassword(input.password, [input.name, email]);
      const passwordHash = await passwords.hash(input.password);
      return db.transaction(async (tx) => {
        await links.take(link, tx);
        return newUser(tx, { name: input.name, email, role: roleOf(link.role), passwordHash });
      });
    },

    /**
     * Chooses a new password by a link, which ends all sessions.
     * @throws ApiError 404, 410 for the link; 400 for the password
     */
    async reset(input: { token: string; password: string }): Promise<UserRow> {
      const link = await links.find(input.token, ['reset']);
      const user = await requireUser(db, link.userId ?? '');
      await requireGoodPassword(input.password, [user.name, user.email]);
      const passwordHash = await passwords.hash(input.password);
      await db.transaction(async (tx) => {
        await links.take(link, tx);
        await tx
          .update(authLinks)
          .set({ revokedAt: now() })
          .where(and(eq(authLinks.userId, user.id), isNull(authLinks.usedAt), isNull(authLinks.revokedAt)));
        const none = link.removeSecondFactors ? { sealedTotp: null, totpSince: null, totpStep: null } : {};
        await tx
          .update(users)
          .set({ passwordHash, passwordChangedAt: now(), ...none })
          .where(eq(users.id, user.id));
        await sessions.endAll(user.id, undefined, tx);
        if (!link.removeSecondFactors) return;
        await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, user.id));
        await tx.delete(passkeys).where(eq(passkeys.userId, user.id));
      });
      await parts.tries.forget('account', user.email);
      return user;
    },

    /**
     * A link to choose a new password, from the machine of the server.
     * @param email whose; may be left out where there is one owner
     * @throws ApiError 404 when it is not clear whose
     */
    async recoveryLink(email: string | undefined): Promise<{ user: UserRow; token: string }> {
      const user = email === undefined ? await onlyOwner() : await findUserByEmail(db, email);
      if (user === undefined) throw new ApiError(404, 'not-found', messages.auth.whichMember);
      const { token } = await links.make({
        kind: 'reset',
        userId: user.id,
        removeSecondFactors: true,
        expiresAt: new Date(now().getTime() + HOUR),
      });
      return { user, token };
    },
  };

  async function onlyOwner(): Promise<UserRow | undefined> {
    const owners = await db.select().from(users).where(eq(users.role, 'owner')).limit(2);
    return owners.length === 1 ? owners[0] : undefined;
  }
}

const HOUR = 60 * 60_000;
