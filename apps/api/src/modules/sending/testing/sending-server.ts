import { randomUUID } from 'node:crypto';
import { SANDBOX_ACCOUNT } from '@flowsmith/meta-sandbox';
import type { TestEngine } from '../../../testing/engines.ts';
import { sandboxAccount, startTestServer, textAt, valueAt } from '../../../testing/server.ts';

/** A flow whose first screen wants to know something. */
const FLOW = JSON.stringify({
  version: '7.3',
  screens: [
    {
      id: 'WELCOME',
      title: 'Welcome',
      terminal: true,
      data: {
        name: { type: 'string', __example__: 'Ada' },
        seats: { type: 'number', __example__: 2 },
      },
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'TextBody', text: '${data.name}' },
          { type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: {} } },
        ],
      },
    },
  ],
});

/** A server with an account of the sandbox and a published flow, to send from. */
export type SendingServer = Awaited<ReturnType<typeof startSendingServer>>;

export async function startSendingServer(engine: TestEngine) {
  const server = await startTestServer(undefined, engine);
  const account = { ...sandboxAccount(server.graphUrl), appSecret: SANDBOX_ACCOUNT.appSecret };
  const accountId = textAt((await server.send('POST', '/api/accounts', account)).body, 'id');
  const path = `/api/accounts/${accountId}`;
  const sandbox = '/sandbox/graph/_sandbox';
  let next = 4_915_200_000_000;

  async function newFlowAtMeta(text: string, published: boolean): Promise<string> {
    const name = `Flow ${randomUUID()}`;
    const id = textAt((await server.send('POST', '/api/flows', { name, text })).body, 'id');
    await server.send('POST', `/api/flows/${id}/preflight`, { accountId, name, categories: ['SURVEY'] });
    if (published) await server.send('POST', `/api/flows/${id}/publish`, { accountId });
    return id;
  }
  const flowId = await newFlowAtMeta(FLOW, true);

  const message = (more: object = {}) => ({
    kind: 'flow',
    header: { type: 'text', text: 'A table' },
    body: 'Book a table',
    footer: 'Bistro',
    cta: 'Book',
    action: { type: 'navigate', screen: 'WELCOME', data: { name: 'Ada', seats: 2 } },
    ...more,
  });

  return {
    server,
    accountId,
    path,
    flowId,
    newFlowAtMeta,
    message,

    /** Numbers of people who have just written, since the sandbox takes messages only to those. */
    async newCustomers(count: number): Promise<string[]> {
      const numbers = Array.from({ length: count }, () => String(next++));
      for (const waId of numbers) {
        await server.send('POST', `${sandbox}/customers`, { name: waId, phone: waId });
        const chat = await server.send('POST', `${sandbox}/chats`, { waId });
        const written = { type: 'text', text: 'Hello' };
        await server.send('POST', `${sandbox}/chats/${textAt(chat.body, 'id')}/messages`, written);
      }
      return numbers;
    },

    /** What a customer has got. */
    async inbox(waId: string): Promise<unknown[]> {
      const { body } = await server.send('GET', `${sandbox}/chats?waId=${waId}`);
      const chats = valueAt(body, 'chats');
      if (!Array.isArray(chats) || chats.length === 0) return [];
      const chat = await server.send('GET', `${sandbox}/chats/${textAt(chats[0], 'id')}`);
      const messages = valueAt(chat.body, 'messages');
      return Array.isArray(messages) ? messages.filter((one) => valueAt(one, 'from') === 'business') : [];
    },

    send: (to: string, more: object = {}) =>
      server.send('POST', `${path}/messages`, { flowId, message: message(more), to }),

    startJob: (csv: string, more: object = {}, job: object = {}) =>
      server.send('POST', `${path}/send-jobs`, {
        flowId,
        name: 'List',
        message: message(more),
        csv,
        perSecond: 80,
        ...job,
      }),

    /** How far a job is that was answered with this. */
    jobState: async (started: unknown): Promise<unknown> =>
      (await server.send('GET', `/api/send-jobs/${textAt(started, 'id')}`)).body,
  };
}
