import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { requireRoom } from '../../db/require-room.ts';
import { accounts, flowLinks } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { messages } from '../../messages.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { purposes } from '../../secrets/purposes.ts';
import type { Account, CreateAccount, UpdateAccount } from './schema.ts';

/** What it takes to call Meta for an account. */
export interface AccountConnection {
  readonly account: Account;
  readonly token: string;
  /** Secret of the account's app, where it is known and can be opened. */
  readonly appSecret: string | undefined;
}

/** The connections to WhatsApp Business Accounts. */
export type AccountService = ReturnType<typeof createAccountService>;

/** Every function that takes an id throws an {@link ApiError} `not-found` when there is no such account. */
export function createAccountService(db: Database, keyring: Keyring) {
  const seal = (id: string, token: string) => ({
    sealedToken: keyring.seal(token, purposes.accountToken(id)),
    tokenHint: hintOf(token),
  });

  const sealSecret = (id: string, appSecret: string | null | undefined) =>
    appSecret === undefined
      ? {}
      : { sealedAppSecret: appSecret === null ? null : keyring.seal(appSecret, purposes.appSecret(id)) };

  const row = async (id: string) => {
    const [found] = await db.select().from(accounts).where(eq(accounts.id, id));
    if (found === undefined) throw new ApiError(404, 'not-found', messages.accounts.unknown);
    return found;
  };

  const openAppSecret = (id: string, sealed: string): string => {
    const secret = keyring.open(sealed, purposes.appSecret(id));
    if (secret === undefined) {
      throw new ApiError(409, 'secret-unreadable', messages.accounts.appSecretUnreadable);
    }
    return secret;
  };

  const sealedSecretsOf = (flowId: string) =>
    db
      .select({ id: accounts.id, sealed: accounts.sealedAppSecret })
      .from(flowLinks)
      .innerJoin(accounts, eq(accounts.id, flowLinks.accountId))
      .where(and(eq(flowLinks.flowId, flowId), isNotNull(accounts.sealedAppSecret)));

  return {
    async list(): Promise<Account[]> {
      return (await db.select().from(accounts).orderBy(asc(accounts.name), asc(accounts.id))).map(toAccount);
    },

    read: async (id: string): Promise<Account> => toAccount(await row(id)),

    async create({ token, appSecret, ...input }: CreateAccount): Promise<Account> {
      await requireRoom(db, accounts, LIMITS.counts.accounts);
      const id = randomUUID();
      const now = new Date();
      const sealed = { ...seal(id, token), ...sealSecret(id, appSecret) };
      await db.insert(accounts).values({ id, ...input, ...sealed, createdAt: now, updatedAt: now });
      return toAccount(await row(id));
    },

    /** @throws ApiError `invalid-request` when the address changes and the token does not come along. */
    async update(id: string, { token, appSecret, ...input }: UpdateAccount): Promise<Account> {
      const moves = input.baseUrl !== undefined && input.baseUrl !== (await row(id)).baseUrl;
      if (moves && token === undefined) {
        throw new ApiError(400, 'invalid-request', messages.accounts.tokenForNewAddress);
      }
      const sealed = {
        ...(token === undefined ? {} : seal(id, token)),
        ...sealSecret(id, appSecret),
      };
      await db
        .update(accounts)
        .set({ ...input, ...sealed, updatedAt: new Date() })
        .where(eq(accounts.id, id));
      return toAccount(await row(id));
    },

    /** Takes the account's links to flows along; what is at Meta stays there. */
    async remove(id: string): Promise<void> {
      const removed = await db.delete(accounts).where(eq(accounts.id, id)).returning({ id: accounts.id });
      if (removed.length === 0) throw new ApiError(404, 'not-found', messages.accounts.unknown);
    },

    /** @throws ApiError `secret-unreadable` when the token was sealed with another key. */
    async connection(id: string): Promise<AccountConnection> {
      const found = await row(id);
      const token = keyring.open(found.sealedToken, purposes.accountToken(id));
      if (token === undefined)
        throw new ApiError(409, 'secret-unreadable', messages.accounts.tokenUnreadable);
      const appSecret = keyring.open(found.sealedAppSecret ?? '', purposes.appSecret(id));
      return { account: toAccount(found), token, appSecret };
    },

    /**
     * Secret of the account's app; `undefined` when none was entered.
     * @throws ApiError `secret-unreadable` when it was sealed with another key.
     */
    async appSecret(id: string): Promise<string | undefined> {
      const { sealedAppSecret } = await row(id);
      return sealedAppSecret === null ? undefined : openAppSecret(id, sealedAppSecret);
    },

    /** Whether a secret is known of an app that a flow is linked to. */
    async hasAppSecret(flowId: string): Promise<boolean> {
      return (await sealedSecretsOf(flowId)).length > 0;
    },

    /**
     * Secrets of the apps of all accounts that a flow is linked to.
     * @throws ApiError `secret-unreadable` when one was sealed with another key.
     */
    async appSecretsOf(flowId: string): Promise<readonly string[]> {
      return (await sealedSecretsOf(flowId)).map(({ id, sealed }) => openAppSecret(id, sealed ?? ''));
    },
  };
}

/** The end of a token long enough that four characters give nothing away. */
function hintOf(token: string): string | null {
  return token.length >= 24 ? token.slice(-4) : null;
}

function toAccount(found: typeof accounts.$inferSelect): Account {
  const { sealedToken: _token, sealedAppSecret, ...row } = found;
  return {
    ...row,
    hasAppSecret: sealedAppSecret !== null,
    environment: row.environment === 'production' ? 'production' : 'development',
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
