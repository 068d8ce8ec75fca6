import { randomUUID } from 'node:crypto';
import { and, arrayContains, eq } from 'drizzle-orm';
import type { Database } from '../../../db/open-database.ts';
import { hookDeliveries, hooks } from '../../../db/answers-schema.ts';
import type { Outgoing } from '../../../net/guarded-request.ts';
import { OutgoingError } from '../../../net/outgoing-error.ts';
import type { Queue } from '../../../queue/queue.ts';
import type { Keyring } from '../../../secrets/keyring.ts';
import { purposes } from '../../../secrets/purposes.ts';
import type { Live } from '../../live/live.ts';
import type { HookEvent } from './schema.ts';
import { signDelivery } from './sign-delivery.ts';

/** Tells addresses of answers. */
export interface HookSender {
  /** Whether an address may be told at all, as far as can be seen of it. */
  mayCall(url: string): boolean;
  /** Notes whom to tell of answers, once the transaction is committed. */
  note(transaction: Database, event: HookEvent, answers: readonly ToldAnswer[]): Promise<void>;
  /** Has deliveries made soon, and repeated when they fail. */
  deliver(ids: readonly string[]): Promise<void>;
  /** Makes one attempt now, without repeats. */
  tryNow(id: string): Promise<void>;
}

/** An answer to be told of. */
export interface ToldAnswer {
  readonly id: string;
  readonly flowId: string | null;
}

interface SenderParts {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly queue: Queue;
  readonly outgoing: Outgoing;
  readonly live: Live;
  readonly mayCall: (url: URL) => boolean;
  /** What an address is told of an answer; `undefined`: it is not there any more. */
  readonly describe: (responseId: string, sensitive: boolean) => Promise<object | undefined>;
}

/** Kind of the jobs. */
export const HOOK_KIND = 'hooks';
/** About ten seconds, then twice as long each time, up to two hours: in all about half a day. */
const REPEATS = { retries: 14, pause: 10, longestPause: 7_200 };
/** What an address is given: milliseconds until it answers, and bytes of its answer. */
export const PATIENCE = { milliseconds: 10_000, bytes: 64 * 1024 } as const;

export function createHookSender(parts: SenderParts): HookSender {
  const { db, keyring, queue, outgoing, live, describe } = parts;
  queue.define<{ id: string }>(HOOK_KIND, { atOnce: 10, ordered: false, ...REPEATS }, async (jobs) => {
    const ended = await Promise.all(
      jobs.map(async ({ id, data, tries, isLast }) => ({ id, ok: await attempt(data.id, tries, isLast) })),
    );
    return new Set(ended.filter(({ ok }) => !ok).map(({ id }) => id));
  });

  /** @returns whether there is nothing left to do. */
  async function attempt(id: string, tries: number, isLast: boolean): Promise<boolean> {
    const [found] = await db
      .select({ delivery: hookDeliveries, hook: hooks })
      .from(hookDeliveries)
      .innerJoin(hooks, eq(hooks.id, hookDeliveries.hookId))
      .where(eq(hookDeliveries.id, id));
    if (found === undefined || found.delivery.state === 'delivered') return true;
    const { delivery, hook } = found;
    const at = new Date();
    const outcome = hook.active
      ? await send(delivery, hook, at)
      : { status: null, errorCode: 'inactive' as const };
    const done = outcome.errorCode === null;
    const over = isLast || !hook.active;
    await db
      .update(hookDeliveries)
      .set({
        ...outcome,
        state: done ? 'delivered' : over ? endOf(delivery) : 'waiting',
        attempts: delivery.attempts + 1,
        attemptedAt: at,
        milliseconds: Date.now() - at.getTime(),
        nextAt: done || over ? null : new Date(at.getTime() + pauseAfter(tries)),
      })
      .where(eq(hookDeliveries.id, id));
    live.publish({ topic: 'hooks', id: hook.id, ...(hook.flowId === null ? {} : { flowId: hook.flowId }) });
    return done || !hook.active;
  }

  async function send(
    delivery: typeof hookDeliveries.$inferSelect,
    hook: typeof hooks.$inferSelect,
    at: Date,
  ): Promise<{ status: number | null; errorCode: string | null }> {
    const secret = keyring.open(hook.sealedSecret, purposes.hookSecret(hook.id));
    if (secret === undefined) return { status: null, errorCode: 'secret-unreadable' };
    const data = await dataOf(delivery, hook.sensitive);
    const body = JSON.stringify({ type: delivery.event, timestamp: delivery.createdAt.toISOString(), data });
    try {
      const { status } = await outgoing.request({
        url: hook.url,
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...signDelivery(secret, { id: delivery.id, at, body }),
        },
        body,
        timeout: PATIENCE.milliseconds,
        redirects: 'show',
        maxBytes: PATIENCE.bytes,
      });
      return { status, errorCode: status >= 200 && status < 300 ? null : 'refused' };
    } catch (error) {
      return { status: null, errorCode: error instanceof OutgoingError ? error.code : 'failed' };
    }
  }

  async function dataOf(
    { event, responseId }: typeof hookDeliveries.$inferSelect,
    sensitive: boolean,
  ): Promise<object> {
    if (responseId === null) return event === 'test' ? { message: 'Hello from Flowsmith' } : {};
    return (await describe(responseId, sensitive)) ?? { id: responseId };
  }

  return {
    mayCall: (url) => URL.canParse(url) && parts.mayCall(new URL(url)),

    async note(transaction, event, answers) {
      const told = await transaction
        .select({ id: hooks.id, flowId: hooks.flowId })
        .from(hooks)
        .where(and(eq(hooks.active, true), arrayContains(hooks.events, [event])));
      const rows = told.flatMap((hook) =>
        answers
          .filter(({ flowId }) => hook.flowId === null || hook.flowId === flowId)
          .map(({ id: responseId }) => ({
            id: randomUUID(),
            hookId: hook.id,
            event,
            responseId,
            state: 'waiting',
            attempts: 0,
            createdAt: new Date(),
          })),
      );
      if (rows.length === 0) return;
      await transaction.insert(hookDeliveries).values(rows);
      await queue.add(
        HOOK_KIND,
        rows.map(({ id }) => ({ data: { id } })),
        transaction,
      );
    },

    deliver: (ids) =>
      ids.length === 0
        ? Promise.resolve()
        : queue.add(
            HOOK_KIND,
            ids.map((id) => ({ data: { id } })),
          ),

    tryNow: async (id) => void (await attempt(id, 0, true)),
  };
}

/** A test that failed is not to be made up for. */
function endOf({ event }: { readonly event: string }): 'failed' | 'dead' {
  return event === 'test' ? 'failed' : 'dead';
}

/** Milliseconds until the next attempt, about: the queue adds some chance. */
function pauseAfter(tries: number): number {
  return Math.min(REPEATS.longestPause, REPEATS.pause * 2 ** tries) * 1_000;
}
