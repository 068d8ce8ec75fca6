import { timingSafeEqual } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { webhookStates } from '../../db/answers-schema.ts';
import { accounts } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { verifyTokenOf } from '../accounts/verify-token.ts';
import { refusedReason, type AccountWebhook, type RefusedReason } from './schema.ts';

/** Where Meta sends the webhooks of each account, and what came there. */
export interface WebhookStates {
  /** @throws ApiError `not-found` */
  read(accountId: string): Promise<AccountWebhook>;
  /** What Meta must say to confirm the address; the same each time. */
  verifyToken(accountId: string): string;
  isVerifyToken(accountId: string, given: string): boolean;
  verified(accountId: string): Promise<void>;
  /** Notes soon; never fails and never waits. */
  received(accountId: string): void;
  refused(accountId: string, reason: RefusedReason): void;
  close(): Promise<void>;
}

/** Milliseconds that counts wait, to be written together. */
const PATIENCE = 1_000;

interface Waiting {
  received: number;
  refused: number;
  reason: RefusedReason | null;
}

/** @param report is told when counts could not be written. */
export function createWebhookStates(
  db: Database,
  keyring: Keyring,
  report: (error: unknown) => void,
): WebhookStates {
  let waiting = new Map<string, Waiting>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const verifyToken = (accountId: string) => verifyTokenOf(keyring, accountId);

  const waitingOf = (accountId: string): Waiting => {
    const one = waiting.get(accountId) ?? { received: 0, refused: 0, reason: null };
    waiting.set(accountId, one);
    timer ??= setTimeout(() => void flush(), PATIENCE);
    return one;
  };

  async function write(): Promise<void> {
    const all = waiting;
    waiting = new Map();
    for (const [accountId, { received, refused, reason }] of all) {
      const now = new Date();
      const times = {
        ...(received > 0 ? { receivedAt: now } : {}),
        ...(refused > 0 ? { refusedAt: now, refusedReason: reason } : {}),
      };
      await db
        .insert(webhookStates)
        .values({ accountId, received, refused, ...times })
        .onConflictDoUpdate({
          target: webhookStates.accountId,
          set: {
            received: sql`${webhookStates.received} + ${received}`,
            refused: sql`${webhookStates.refused} + ${refused}`,
            ...times,
          },
        });
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write).catch(report);
    return writing;
  }

  return {
    verifyToken,

    isVerifyToken(accountId, given) {
      const wanted = Buffer.from(verifyToken(accountId));
      const bytes = Buffer.from(given);
      return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
    },

    async read(accountId) {
      await flush();
      const [row] = await db
        .select({ sealed: accounts.sealedAppSecret, state: webhookStates })
        .from(accounts)
        .leftJoin(webhookStates, eq(webhookStates.accountId, accounts.id))
        .where(eq(accounts.id, accountId));
      if (row === undefined) throw new ApiError(404, 'not-found', messages.accounts.unknown);
      const { state } = row;
      return {
        path: `/webhooks/${accountId}`,
        verifyToken: verifyToken(accountId),
        hasAppSecret: row.sealed !== null,
        verifiedAt: state?.verifiedAt?.toISOString() ?? null,
        receivedAt: state?.receivedAt?.toISOString() ?? null,
        received: state?.received ?? 0,
        refusedAt: state?.refusedAt?.toISOString() ?? null,
        refused: state?.refused ?? 0,
        refusedReason: refusedReason
          .nullable()
          .catch(null)
          .parse(state?.refusedReason ?? null),
      };
    },

    async verified(accountId) {
      const set = { verifiedAt: new Date() };
      await db
        .insert(webhookStates)
        .values({ accountId, ...set })
        .onConflictDoUpdate({ target: webhookStates.accountId, set });
    },

    received: (accountId) => void (waitingOf(accountId).received += 1),

    refused(accountId, reason) {
      const one = waitingOf(accountId);
      one.refused += 1;
      one.reason = reason;
    },

    close: flush,
  };
}
