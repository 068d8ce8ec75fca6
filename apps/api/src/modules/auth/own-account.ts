import { eq } from 'drizzle-orm';
import type { UserActor } from '../../auth/permissions.ts';
import { requireGoodPassword } from '../../auth/password-rules.ts';
import { deviceName } from '../../auth/device-name.ts';
import type { SessionRow } from '../../auth/sessions.ts';
import { users } from '../../db/auth-schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { requireUser } from './find-user.ts';
import type { AuthParts } from './parts.ts';
import type { Passkeys } from './passkeys.ts';
import type { Security, Session } from './schema.ts';
import type { Totp } from './totp.ts';

/** What people do with their own account. */
export type OwnAccount = ReturnType<typeof createOwnAccount>;

export function createOwnAccount(parts: AuthParts, totp: Totp, passkeys: Passkeys) {
  const { db, now, passwords, sessions, tries } = parts;

  return {
    async security({ id, confirmedUntil }: UserActor): Promise<Security> {
      const user = await requireUser(db, id);
      return {
        passwordChangedAt: user.passwordChangedAt.toISOString(),
        totp:
          user.totpSince === null
            ? null
            : { since: user.totpSince.toISOString(), recoveryCodesLeft: await totp.codesLeft(id) },
        passkeys: await passkeys.list(id),
        confirmedUntil: confirmedUntil > now() ? confirmedUntil.toISOString() : null,
      };
    },

    async sessions({ id, sessionId }: UserActor): Promise<Session[]> {
      const rows = await sessions.list(id);
      return rows.map((row) => toSession(row, sessionId));
    },

    async rename(id: string, name: string): Promise<void> {
      await db.update(users).set({ name }).where(eq(users.id, id));
    },

    /**
     * Changes the password; all other sessions end.
     * @returns a new token for this session
     * @throws ApiError 401 when the current one is wrong, 400 when the new one is no good, 429 after too many tries
     */
    async changePassword(
      { id, sessionId }: UserActor,
      { current, password }: { current: string; password: string },
    ): Promise<string> {
      const user = await requireUser(db, id);
      await tries.take('account', user.email);
      if (!(await passwords.matches(user.passwordHash, current))) {
        throw new ApiError(401, 'sign-in-failed', messages.auth.wrongPassword);
      }
      await tries.forget('account', user.email);
      await requireGoodPassword(password, [user.name, user.email]);
      const passwordHash = await passwords.hash(password);
      await db.transaction(async (tx) => {
        await tx.update(users).set({ passwordHash, passwordChangedAt: now() }).where(eq(users.id, id));
        await sessions.endAll(id, sessionId, tx);
      });
      return sessions.confirm(sessionId);
    },
  };
}

function toSession(row: SessionRow, current: string): Session {
  return {
    id: row.id,
    current: row.id === current,
    device: deviceName(row.userAgent),
    address: row.address,
    method: methodOf(row.method),
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}

function methodOf(text: string): Session['method'] {
  return text === 'password-and-code' || text === 'passkey' || text === 'link' ? text : 'password';
}
