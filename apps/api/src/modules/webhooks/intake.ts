import type { NewJob, Queue } from '../../queue/queue.ts';
import { parseWebhook, type WebhookItem } from './events/parse-webhook.ts';
import type { WebhookAccount } from './webhook-accounts.ts';

/** Keeps what webhooks tell, durably, to be worked on later. */
export interface Intake {
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

/**
 * Webhooks that come while others are being written are written together, next: under load there is one statement for many, and
 * nobody waits for more than two.
 */
export function createIntake(queue: Queue): Intake {
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
