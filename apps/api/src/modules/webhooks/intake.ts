import { createShares } from '../../http/shares.ts';
import { LIMITS } from '../../limits.ts';
import type { QueueDepth } from '../../queue/queue-depth.ts';
import type { NewJob, Queue } from '../../queue/queue.ts';
import { parseWebhook, type WebhookItem } from './events/parse-webhook.ts';
import type { WebhookAccount } from './webhook-accounts.ts';

/** Keeps what webhooks tell, durably, to be worked on later. */
export interface Intake {
  /**
   * Whether there is room for more of an account: few enough are being taken in, and few enough wait to be worked on.
   * @returns how to say that one was taken in; `undefined` where Meta must send it again later
   */
  room(accountId: string): Promise<(() => void) | undefined>;
  /** Resolves once it is kept. Rejects when it could not be: then Meta must send it again. */
  take(account: WebhookAccount, body: unknown): Promise<void>;
}

/** Kind of the jobs. */
export const WEBHOOK_KIND = 'webhooks';

/** What a job holds: things of one conversation, in order. As text, since PostgreSQL's JSON takes not every text. */
export interface WebhookJob {
  readonly accountId: string;
  /** JSON text of {@link WebhookItem}s. */
  readonly items: string;
  /** Milliseconds since 1970. */
  readonly received: number;
}

/** How much is taken in. */
export interface IntakeLimits {
  /** Of one account at the same time. */
  readonly atOnce: number;
  /** Conversations that wait, of all and of one account. */
  readonly depth: number;
  readonly depthPerAccount: number;
}

const INTAKE_LIMITS: IntakeLimits = {
  atOnce: LIMITS.webhooks.atOnce.most,
  depth: LIMITS.webhooks.depth.most,
  depthPerAccount: LIMITS.webhooks.depthPerAccount.most,
};

/**
 * Webhooks that come while others are being written are written together, next: under load there is one statement for many, and
 * nobody waits for more than two.
 */
export function createIntake(queue: Queue, depth: QueueDepth, limits: IntakeLimits = INTAKE_LIMITS): Intake {
  const places = createShares(Number.POSITIVE_INFINITY, limits.atOnce);
  let waiting: { readonly jobs: readonly NewJob[]; readonly done: (error?: unknown) => void }[] = [];
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await queue.add(
          WEBHOOK_KIND,
          batch.flatMap(({ jobs }) => jobs),
        );
        for (const { done } of batch) done();
      } catch (error) {
        for (const { done } of batch) done(error);
      }
    }
    writing = false;
  }

  return {
    async room(accountId) {
      const release = places.take(accountId);
      if (typeof release === 'string') return undefined;
      const waits = await depth.waiting(WEBHOOK_KIND, accountId).catch((error: unknown) => {
        release();
        throw error;
      });
      if (waits.all < limits.depth && waits.own < limits.depthPerAccount) return release;
      release();
      return undefined;
    },

    take(account, body) {
      const received = Date.now();
      const jobs = jobsOf(account.id, parseWebhook(body, account.wabaId, received), received);
      if (jobs.length === 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const done = (error?: unknown) => {
          if (error === undefined) resolve();
          else reject(error instanceof Error ? error : new Error('The queue failed', { cause: error }));
        };
        waiting.push({ jobs, done });
        if (!writing) void write();
      });
    },
  };
}

/** One job for each conversation: what happens in one is worked on in order, and holds up no other. */
function jobsOf(accountId: string, items: readonly WebhookItem[], received: number): NewJob[] {
  return Array.from(
    Map.groupBy(items, ({ conversation }) => conversation),
    ([conversation, ofConversation]) => {
      const data: WebhookJob = { accountId, items: JSON.stringify(ofConversation), received };
      return { data, key: `${accountId} ${conversation}` };
    },
  );
}
