import { randomUUID } from 'node:crypto';
import { signBody } from '@flowsmith/crypto';
import { answerMessage, messagesWebhook } from '../../modules/responses/testing/answering-server.ts';
import { valueAt } from '../../testing/server.ts';
import { until } from '../real-server.ts';
import type { Load, Reached } from './load.ts';

/** Where answers come in. */
export interface AnsweredAccount {
  readonly id: string;
  readonly wabaId: string;
  readonly appSecret: string;
}

const MARK = /mark-[\da-f-]{36}/;

/**
 * Tells of answers by webhooks as Meta does: signed, some of them twice, and again when no 200 came.
 * @param told marks of answers that an address outside was told of, with the ids of the deliveries, where that is looked at.
 */
export function answersTo(
  server: Reached,
  account: AnsweredAccount,
  told?: ReadonlyMap<string, ReadonlySet<string>>,
): Load {
  const accepted = new Set<string>();
  const open = new Map<string, string>();
  const person = String(4_915_500_000_000 + Math.floor(Math.random() * 1_000_000));

  async function post(body: string): Promise<boolean> {
    const response = await fetch(`${server.url()}/webhooks/${account.id}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-hub-signature-256': signBody(body, account.appSecret),
      },
    });
    await response.arrayBuffer();
    return response.status === 200;
  }

  async function stored(): Promise<string[]> {
    const marks: string[] = [];
    let cursor = '';
    do {
      const page = await server.send('GET', `/api/responses?limit=200&sender=${person}${cursor}`);
      const items = valueAt(page.body, 'items');
      if (!Array.isArray(items)) throw new Error(`No answers: ${page.text.slice(0, 200)}`);
      for (const item of items) marks.push(MARK.exec(JSON.stringify(item))?.[0] ?? 'half an answer');
      const next = valueAt(page.body, 'next');
      cursor = typeof next === 'string' ? `&cursor=${encodeURIComponent(next)}` : '';
    } while (cursor !== '');
    return marks;
  }

  return {
    acknowledged: () => accepted.size,

    async step() {
      const mark = `mark-${randomUUID()}`;
      const message = answerMessage({ from: person, messageId: `wamid.${mark}`, fields: { mark } });
      const body = JSON.stringify(messagesWebhook(account.wabaId, message));
      open.set(mark, body);
      // Meta repeats now and then, also at the same time.
      const times = Math.random() < 0.3 ? 2 : 1;
      const taken = await Promise.all(Array.from({ length: times }, () => post(body)));
      if (!taken.includes(true)) return;
      open.delete(mark);
      accepted.add(mark);
    },

    async check() {
      // Nobody said that they were taken: Meta tells again.
      for (const [mark, body] of open) {
        if (!(await post(body))) continue;
        open.delete(mark);
        accepted.add(mark);
      }
      await until(`${accepted.size} answers of ${person}`, async () => {
        const marks = await stored();
        const once = new Set(marks);
        if (once.size < marks.length)
          throw new Error(`An answer is there twice: ${marks.length} for ${once.size}`);
        return once.size === accepted.size && [...accepted].every((mark) => once.has(mark))
          ? true
          : undefined;
      });
      if (told === undefined) return;
      await until('everybody is told of answers', async () =>
        [...accepted].every((mark) => told.has(mark)) ? true : undefined,
      );
      // The same delivery may come twice, and says so by its id.
      const twice = [...accepted].find((mark) => (told.get(mark)?.size ?? 0) > 1);
      if (twice !== undefined) throw new Error(`Two deliveries were made of ${twice}`);
    },
  };
}
