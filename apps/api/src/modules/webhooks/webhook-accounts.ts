import { eq } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { accounts } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import type { AccountService } from '../accounts/service.ts';

/** What it takes to judge a webhook of an account. */
export interface WebhookAccount {
  readonly id: string;
  readonly wabaId: string;
  /** `null`: none is known, or it was sealed with another key. */
  readonly appSecret: string | null;
}

/** Reads accounts for webhooks. @returns `undefined` when there is none of that id. */
export type ReadWebhookAccount = (id: string) => Promise<WebhookAccount | undefined>;

/** Milliseconds that an account is remembered: it is asked for with every webhook. */
const TRUSTED = 2_000;
const REMEMBERED = 1_000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function createWebhookAccounts(
  db: Database,
  service: Pick<AccountService, 'appSecret'>,
): ReadWebhookAccount {
  const remembered = new Map<
    string,
    { readonly account: Promise<WebhookAccount | undefined>; readonly at: number }
  >();

  async function read(id: string): Promise<WebhookAccount | undefined> {
    const [row] = await db
      .select({ id: accounts.id, wabaId: accounts.wabaId })
      .from(accounts)
      .where(eq(accounts.id, id));
    if (row === undefined) return undefined;
    const appSecret = await service.appSecret(id).catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'secret-unreadable') return undefined;
      throw error;
    });
    return { ...row, appSecret: appSecret ?? null };
  }

  return (id) => {
    if (!UUID.test(id)) return Promise.resolve(undefined);
    const known = remembered.get(id);
    if (known !== undefined && Date.now() - known.at < TRUSTED) return known.account;
    const account = read(id);
    account.catch(() => remembered.delete(id));
    remembered.delete(id);
    remembered.set(id, { account, at: Date.now() });
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return account;
  };
}
