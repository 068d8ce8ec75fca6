import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { newFlow } from '../testing/flow-calls.ts';
import { at, textAt } from '../testing/json.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import type { RunningSandbox } from '../testing/start-sandbox.ts';

const flows = `/${SANDBOX_ACCOUNT.wabaId}/flows`;
let sandbox: RunningSandbox;
let newestFirst: readonly string[];

beforeAll(async () => {
  sandbox = await startSandbox();
  const ids: string[] = [];
  for (let count = 0; count < 30; count += 1) ids.push(await newFlow(sandbox));
  newestFirst = ids.toReversed();
});
afterAll(() => sandbox.close());

const idsOf = (body: Parameters<typeof at>[0]) =>
  Object.values(at(body, 'data') ?? {}).map((item) => at(item, 'id'));

/** Follows the links of a list as a client does. */
async function follow(start: string, link: 'next' | 'previous') {
  const pages: unknown[][] = [];
  let url: string | undefined = `${sandbox.url}/v25.0${start}`;
  while (url !== undefined) {
    const reply = await sandbox.fetch(url.slice(sandbox.url.length), {
      headers: { authorization: `Bearer ${SANDBOX_ACCOUNT.accessToken}` },
    });
    pages.push(idsOf(reply.body));
    url = at(reply.body, 'paging', link) === undefined ? undefined : textAt(reply.body, 'paging', link);
  }
  return pages;
}

describe('lists', () => {
  test('hold 25 items a page unless told otherwise', async () => {
    expect((await follow(flows, 'next')).map((page) => page.length)).toEqual([25, 5]);
  });

  test('give each item once, at any page size, forwards and backwards', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (limit) => {
        expect((await follow(`${flows}?limit=${limit}&fields=name`, 'next')).flat()).toEqual(newestFirst);
        const oldest = Buffer.from('SBX:0').toString('base64url');
        const back = await follow(`${flows}?limit=${limit}&before=${oldest}`, 'previous');
        expect(back.toReversed().flat()).toEqual(newestFirst);
      }),
      { numRuns: 12 },
    );
  });

  test('keep their place when an item goes', async () => {
    const first = await sandbox.call('GET', `${flows}?limit=2`);
    const after = textAt(first.body, 'paging', 'cursors', 'after');
    const other = await startSandbox();
    const [a, b, c] = [await newFlow(other), await newFlow(other), await newFlow(other)];
    const page = await other.call('GET', `${flows}?limit=1`);
    expect(idsOf(page.body)).toEqual([c]);
    await other.call('DELETE', `/${c}`);
    const rest = await other.call('GET', `${flows}?after=${textAt(page.body, 'paging', 'cursors', 'after')}`);
    expect(idsOf(rest.body)).toEqual([b, a]);
    await other.close();
    expect(idsOf((await sandbox.call('GET', `${flows}?limit=2&after=${after}`)).body)).toEqual(
      newestFirst.slice(2, 4),
    );
  });

  test('an empty list has no paging', async () => {
    const empty = await startSandbox();
    expect((await empty.call('GET', flows)).body).toEqual({ data: [] });
    await empty.close();
  });

  test.each(['limit=0', 'limit=-1', 'limit=x', 'limit=1.5', 'after=nonsense', 'before=U0JYOng'])(
    '%s is refused',
    async (query) => {
      const reply = await sandbox.call('GET', `${flows}?${query}`);
      expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([400, 100]);
    },
  );
});
