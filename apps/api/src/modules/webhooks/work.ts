import { z } from 'zod';
import type { Queue, RunningJob } from '../../queue/queue.ts';
import type { Live } from '../live/live.ts';
import { MEDIA_KIND } from '../responses/media/media-service.ts';
import { changed } from '../responses/service.ts';
import type { WebhookItem } from './events/parse-webhook.ts';
import { workOnItems } from './events/work-on-items.ts';
import type { ItemsOfAccount, WorkDone, WorkParts } from './events/work-parts.ts';
import { HOOK_KIND } from './hooks/hook-sender.ts';
import { WEBHOOK_KIND, type WebhookJob } from './intake.ts';

/** Jobs that are worked on together, in one transaction. */
const AT_ONCE = 200;
/** A second, then twice as long each time: a database that is away for an hour loses nothing. */
const REPEATS = { retries: 12, pause: 1, longestPause: 600 };

/** Says how what webhooks tell is worked on: stored, then told to whoever follows. */
export function defineWebhookWork({
  queue,
  live,
  report,
  ...parts
}: WorkParts & {
  readonly queue: Queue;
  readonly live: Live;
  readonly report: (error: unknown, what: string) => void;
}): void {
  const options = { atOnce: AT_ONCE, ordered: true, ...REPEATS };

  async function work(jobs: readonly RunningJob<WebhookJob>[]): Promise<void> {
    follow(await workOnItems(parts, jobs.map(itemsOf)));
  }

  queue.define<WebhookJob>(WEBHOOK_KIND, options, async (jobs) => {
    const failed = new Set<string>();
    try {
      await work(jobs);
    } catch (error) {
      // One that cannot be stored must not hold up the others: each for itself.
      if (jobs.length === 1) report(error, 'a webhook could not be worked on');
      for (const job of jobs) {
        if (jobs.length === 1) failed.add(job.id);
        else
          await work([job]).catch((reason: unknown) => {
            report(reason, 'a webhook could not be worked on');
            failed.add(job.id);
          });
      }
    }
    return failed;
  });

  function follow(done: WorkDone): void {
    for (const { flowId, id } of done.answered) {
      live.publish(done.answered.length > MANY ? changed(flowId) : changed(flowId, id));
    }
    for (const { flowId } of done.notified) {
      live.publish({ topic: 'notifications', ...(flowId === null ? {} : { flowId }) });
    }
    for (const { flowId, jobId } of done.statuses) {
      live.publish({
        topic: 'messages',
        ...(flowId === null ? {} : { flowId }),
        ...(jobId === null ? {} : { id: jobId }),
      });
    }
    if (done.answered.length === 0) return;
    queue.wake(MEDIA_KIND);
    queue.wake(HOOK_KIND);
  }
}

/** So many answers at once need not be told one by one. */
const MANY = 20;

const items = z.custom<WebhookItem[]>((value) => Array.isArray(value));

function itemsOf({ data: { accountId, items: text, received } }: RunningJob<WebhookJob>): ItemsOfAccount {
  return { accountId, items: items.parse(JSON.parse(text)), received: new Date(received) };
}
