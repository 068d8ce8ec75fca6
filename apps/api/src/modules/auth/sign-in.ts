import { eq } from 'drizzle-orm';
import type { SignInMethod } from '../../auth/sessions.ts';
import { users } from '../../db/auth-schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { findUserByEmail, requireUser, type UserRow } from './find-user.ts';
import type { AuthParts } from './parts.ts';
import type { Passkeys, RelyingParty } from './passkeys.ts';
import type { UsedCredential } from './schema.ts';
import type { Totp } from './totp.ts';

/** Somebody proved who they are. */
export interface Proved {
  readonly user: UserRow;
  readonly method: SignInMethod;
}

/** The password was right, and a code is needed, too. */
export interface CodeNeeded {
  readonly ticket: string;
}

/** Signing in. */
export type SignIn = ReturnType<typeof createSignIn>;

export function createSignIn(parts: AuthParts, totp: Totp, passkeys: Passkeys) {
  const { db, passwords, tries, tickets } = parts;
  const failed = () => new ApiError(401, 'sign-in-failed', messages.auth.signInFailed);

  async function checkPassword(user: UserRow | undefined, name: string, password: string): Promise<UserRow> {
    await tries.take('account', name);
    if (!(await passwords.matches(user?.passwordHash, password)) || user === undefined) throw failed();
    await tries.forget('account', name);
    if (passwords.isOutdated(user.passwordHash)) {
      const passwordHash = await passwords.hash(password);
      await db.update(users).set({ passwordHash }).where(eq(users.id, user.id));
    }
    return user;
  }

  return {
    /**
     * Words, time and counting are the same whether the address is known or not.
     * @param address on the network
     * @throws ApiError 401 when e-mail address or password are wrong, 429 after too many tries
     */
    async byPassword(
      { email, password }: { email: string; password: string },
      address: string,
    ): Promise<Proved | CodeNeeded> {
      const name = email.toLowerCase();
      await tries.take('address', address);
      const user = await checkPassword(await findUserByEmail(db, name), name, password);
      await tries.giveBack('address', address);
      if (user.totpSince === null) return { user, method: 'password' };
      return { ticket: await tickets.issue({ kind: 'code', userId: user.id, challenge: null }) };
    },

    /** Counts one more try from an address. @throws ApiError 429 after too many */
    mayBegin: (address: string): Promise<void> => tries.take('begin', address),

    /** @throws ApiError 401 for a wrong code or an old ticket, 429 after too many tries */
    async byCode(input: { ticket: string; code: string }): Promise<Proved> {
      const ticket = await tickets.read(input.ticket, 'code');
      if (ticket?.userId === undefined || ticket.userId === null) {
        throw new ApiError(401, 'sign-in-failed', messages.auth.tooLate);
      }
      const user = await requireUser(db, ticket.userId);
      if (!(await totp.take(user, input.code))) {
        throw new ApiError(401, 'sign-in-failed', messages.auth.wrongCode);
      }
      if ((await tickets.take(input.ticket, 'code')) === undefined) throw failed();
      return { user, method: 'password-and-code' };
    },

    /** @throws ApiError 401 when it is not a passkey of anybody, 429 after too many tries */
    async byPasskey(
      input: { ticket: string; credential: UsedCredential },
      party: RelyingParty,
      address: string,
    ): Promise<Proved> {
      await tries.take('address', address);
      const user = await passkeys.finish('passkey-sign-in', input, party);
      if (user === undefined) throw new ApiError(401, 'sign-in-failed', messages.auth.wrongPasskey);
      await tries.giveBack('address', address);
      return { user, method: 'passkey' };
    },

    /**
     * Proves again that it is them.
     * @throws ApiError 401 when it is not, 429 after too many tries
     */
    async again(
      userId: string,
      proof: { password: string; code?: string | undefined } | { ticket: string; credential: UsedCredential },
      party: RelyingParty,
    ): Promise<void> {
      if ('credential' in proof) {
        const proved = await passkeys.finish('passkey-confirm', proof, party);
        if (proved?.id !== userId) throw new ApiError(401, 'sign-in-failed', messages.auth.wrongPasskey);
        return;
      }
      const user = await requireUser(db, userId);
      await checkPassword(user, user.email, proof.password).catch((error: unknown) => {
        throw error instanceof ApiError && error.code === 'sign-in-failed'
          ? new ApiError(401, 'sign-in-failed', messages.auth.wrongPassword)
          : error;
      });
      if (user.totpSince === null) return;
      if (proof.code === undefined || !(await totp.take(user, proof.code))) {
        throw new ApiError(401, 'sign-in-failed', messages.auth.wrongCode);
      }
    },
  };
}
