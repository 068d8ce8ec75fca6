import { createIdentify } from '../../auth/identify.ts';
import { createPasswords, type PasswordCost } from '../../auth/passwords.ts';
import { createSessionCookie } from '../../auth/session-cookie.ts';
import { createSessions } from '../../auth/sessions.ts';
import { createTickets } from '../../auth/tickets.ts';
import { createTries } from '../../auth/tries.ts';
import type { Database } from '../../db/open-database.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { createApiKeys } from './api-keys.ts';
import { createEntrance } from './entrance.ts';
import { createMembers } from './members.ts';
import { createOwnAccount } from './own-account.ts';
import type { AuthParts } from './parts.ts';
import { createPasskeys } from './passkeys.ts';
import { createSignIn } from './sign-in.ts';
import { createTotp } from './totp.ts';

/** How signing in works; all of it for tests. */
export interface AuthOptions {
  /** Default: what OWASP advises. */
  readonly passwordCost?: PasswordCost | undefined;
  /** Default: the clock. */
  readonly now?: (() => Date) | undefined;
  /** Milliseconds after which long answers are asked again whether they may go on. */
  readonly askAgainAfter?: number | undefined;
}

/** Everything about who people are, put together. */
export type Auth = ReturnType<typeof createAuth>;

/** Milliseconds between deletions of what is over. */
const SWEEP_EVERY = 60 * 60_000;

export function createAuth(
  base: {
    readonly db: Database;
    readonly keyring: Keyring;
    readonly publicUrl: string | undefined;
    readonly report: (error: unknown, what: string) => void;
  },
  { passwordCost, now = () => new Date(), askAgainAfter }: AuthOptions = {},
) {
  const { db, keyring, publicUrl } = base;
  const parts: AuthParts = {
    db,
    keyring,
    now,
    passwords: createPasswords(passwordCost),
    sessions: createSessions(db, now),
    tickets: createTickets(db, now),
    tries: createTries(db, now),
  };
  const { sessions, tickets, tries } = parts;
  const cookie = createSessionCookie(publicUrl);
  const keys = createApiKeys(parts);
  const totp = createTotp(parts);
  const passkeys = createPasskeys(parts);
  let timer: NodeJS.Timeout | undefined;

  const sweep = async (): Promise<void> => {
    for (const store of [sessions, tickets, tries, keys]) await store.sweep();
  };

  return {
    publicUrl,
    cookie,
    sessions,
    keys,
    totp,
    passkeys,
    entrance: createEntrance(parts),
    signIn: createSignIn(parts, totp, passkeys),
    account: createOwnAccount(parts, totp, passkeys),
    members: createMembers(parts),
    guard: { identify: createIdentify(sessions, keys.find, cookie), askAgainAfter, now },

    /** Begins to delete what is over, from time to time. */
    start(): void {
      const run = () =>
        sweep().catch((error: unknown) => base.report(error, 'old sessions could not be deleted'));
      timer = setInterval(() => void run(), SWEEP_EVERY).unref();
    },

    close(): void {
      clearInterval(timer);
    },
  };
}
