import { startMischief } from '../testing/mischief-server.ts';
import { sandboxAccount, textAt } from '../testing/server.ts';
import { answersTo } from './loads/answers.ts';
import { hostedLoads } from './loads/deployments.ts';
import { listsTo } from './loads/lists.ts';
import { expectStatus, type Load, type Reached } from './loads/load.ts';
import { newFlows } from './loads/new-flows.ts';
import { savesOf } from './loads/saves.ts';

/** Everything that a server is used for, at the same time. */
export interface Workload {
  /** Goes on until the server is gone. Rejects when it answered something wrong before. */
  run(isGone: () => boolean): Promise<void>;
  /** Whether everything that was acknowledged is there, once. */
  check(): Promise<void>;
  /** What was acknowledged, by kind. */
  acknowledged(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

const APP_SECRET = 'secret-of-the-app';

/** Prepares a server for the load. Meta, and an address that is told of answers, are played by this process. */
export async function startWorkload(server: Reached): Promise<Workload> {
  const got = new Map<string, number>();
  const meta = await startMischief(({ body }) => {
    const to = textAt(JSON.parse(body), 'to');
    got.set(to, (got.get(to) ?? 0) + 1);
    return { body: { contacts: [{ input: to }], messages: [{ id: `wamid.${to}` }] } };
  });
  const told = new Map<string, Set<string>>();
  const receiver = await startMischief(({ body, headers }) => {
    const mark = /mark-[\da-f-]{36}/.exec(body)?.[0] ?? '';
    told.set(mark, (told.get(mark) ?? new Set()).add(String(headers['webhook-id'])));
    return { body: {} };
  });
  const account = await server.send('POST', '/api/accounts', {
    ...sandboxAccount(meta.url),
    appSecret: APP_SECRET,
  });
  expectStatus(account, 201);
  const accountId = textAt(account.body, 'id');
  const answered = { id: accountId, wabaId: textAt(account.body, 'wabaId'), appSecret: APP_SECRET };
  const hook = {
    name: 'All',
    url: receiver.url,
    flowId: null,
    events: ['response.received'],
    sensitive: false,
    active: true,
  };
  expectStatus(await server.send('POST', '/api/hooks', hook), 201);
  const { deployments, exchanges } = await hostedLoads(server);
  const loads: readonly (readonly [kind: string, load: Load])[] = [
    ['saves', await savesOf(server, 'One')],
    ['saves', await savesOf(server, 'Another')],
    ['flows', newFlows(server)],
    ['answers', answersTo(server, answered, told)],
    ['answers', answersTo(server, answered, told)],
    ['deployments', deployments],
    ['exchanges', exchanges],
    ['lists', listsTo(server, accountId, got)],
  ];

  return {
    async run(isGone) {
      await Promise.all(
        loads.map(async ([kind, load]) => {
          while (!isGone()) {
            try {
              await load.step();
            } catch (error) {
              if (!isGone()) throw new Error(`${kind} went wrong`, { cause: error });
            }
          }
        }),
      );
    },

    async check() {
      for (const [, load] of loads) await load.check();
    },

    acknowledged() {
      const sums: Record<string, number> = {};
      for (const [kind, load] of loads) sums[kind] = (sums[kind] ?? 0) + load.acknowledged();
      return sums;
    },

    async close() {
      await meta.close();
      await receiver.close();
    },
  };
}

/** A server by its address, which may be another one later. */
export function reach(url: () => string): Reached {
  return {
    url,
    async send(method, path, body, headers = {}) {
      const response = await fetch(`${url()}${path}`, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: isJson ? JSON.parse(text) : undefined,
      };
    },
  };
}
