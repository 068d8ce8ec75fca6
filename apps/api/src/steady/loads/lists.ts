import { textAt, valueAt } from '../../testing/server.ts';
import { until } from '../real-server.ts';
import { expectStatus, isRefused, type Load, type Reached } from './load.ts';

const SIZE = 12;

/**
 * Sends messages to lists of people.
 * @param got how often Meta was asked to send to each number
 */
export function listsTo(server: Reached, accountId: string, got: ReadonlyMap<string, number>): Load {
  let next = 4_915_700_000_000;
  let count = 0;
  let jobs: { readonly id: string; readonly numbers: readonly string[] }[] = [];
  let open: string[] = [];

  return {
    acknowledged: () => count,

    async step() {
      const numbers = Array.from({ length: SIZE }, () => String(next++));
      open = numbers;
      const answer = await server.send('POST', `/api/accounts/${accountId}/send-jobs`, {
        name: 'List',
        message: { kind: 'template', name: 'invite', language: 'en_US' },
        csv: `phone\n${numbers.join('\n')}\n`,
        perSecond: 80,
      });
      if (isRefused(answer)) return;
      expectStatus(answer, 202);
      jobs.push({ id: textAt(answer.body, 'id'), numbers });
      open = [];
      count += 1;
      await done(textAt(answer.body, 'id'));
    },

    async check() {
      for (const { id, numbers } of jobs) {
        await done(id);
        const { body } = await server.send('GET', `/api/send-jobs/${id}`);
        const counts = valueAt(body, 'counts');
        const reached = numbers.filter((number) => got.has(number)).length;
        const [sent, unknown] = [Number(valueAt(counts, 'sent')), Number(valueAt(counts, 'unknown'))];
        // Whom Meta was asked to send to when the server died, nobody knows; all others were sent to.
        if (sent + unknown !== SIZE || reached < sent || reached > sent + unknown)
          throw new Error(`${reached} of ${SIZE} got a message: ${JSON.stringify(counts)}`);
      }
      const twice = [...jobs.flatMap(({ numbers }) => numbers), ...open].find(
        (number) => (got.get(number) ?? 0) > 1,
      );
      if (twice !== undefined) throw new Error(`${twice} got a message twice`);
      jobs = [];
      open = [];
    },
  };

  async function done(id: string): Promise<void> {
    await until(`list ${id} is sent`, async () => {
      const { body } = await server.send('GET', `/api/send-jobs/${id}`);
      return valueAt(body, 'state') === 'done' ? true : undefined;
    });
  }
}
