import { randomUUID } from 'node:crypto';
import { signBody } from '@flowsmith/crypto';
import type { Storage } from '../../../db/open-database.ts';
import {
  sandboxAccount,
  startTestServer,
  textAt,
  valueAt,
  type TestServer,
} from '../../../testing/server.ts';

/** A server with an account whose app secret is known, and a flow; Meta is played by the test. */
export interface AnsweringServer extends TestServer {
  readonly accountId: string;
  readonly wabaId: string;
  /** Sends a webhook as Meta does. */
  webhook(body: unknown, options?: { secret?: string; accountId?: string }): Promise<Response>;
  /** Waits until something holds. */
  until<Value>(look: () => Promise<Value | undefined>): Promise<Value>;
}

export const APP_SECRET = 'secret-of-the-app';

export async function startAnsweringServer(storage?: Storage): Promise<AnsweringServer> {
  const server = await startTestServer(undefined, storage);
  const account = await server.send('POST', '/api/accounts', {
    ...sandboxAccount(server.graphUrl),
    appSecret: APP_SECRET,
  });
  const accountId = textAt(account.body, 'id');
  const wabaId = textAt(account.body, 'wabaId');
  return {
    ...server,
    accountId,
    wabaId,
    webhook(body, { secret = APP_SECRET, accountId: to = accountId } = {}) {
      const raw = typeof body === 'string' ? body : JSON.stringify(body);
      return fetch(`${server.url}/webhooks/${to}`, {
        method: 'POST',
        body: raw,
        headers: { 'content-type': 'application/json', 'x-hub-signature-256': signBody(raw, secret) },
      });
    },
    async until(look) {
      for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
        const found = await look();
        if (found !== undefined) return found;
        await new Promise((resolve) => {
          setTimeout(resolve, 20);
        });
      }
      throw new Error('It did not come to be in 20 seconds');
    },
  };
}

/** An answer of a person to a message. */
export interface AnswerOf {
  readonly token?: string | undefined;
  readonly fields?: object;
  /** Instead of the fields. */
  readonly json?: unknown;
  readonly from?: string | undefined;
  readonly userId?: string;
  readonly name?: string;
  readonly context?: string;
  readonly messageId?: string;
  /** Seconds since 1970. */
  readonly at?: number;
}

/** A message with a completed flow, as it stands in a webhook. */
export function answerMessage(answer: AnswerOf): { contacts: object[]; messages: object[] } {
  const {
    token,
    fields = {},
    from = '4915112345678',
    name = 'Ada',
    messageId = `wamid.${randomUUID()}`,
  } = answer;
  const json =
    'json' in answer
      ? answer.json
      : JSON.stringify({ ...(token === undefined ? {} : { flow_token: token }), ...fields });
  return {
    contacts: [
      { profile: { name }, wa_id: from, ...(answer.userId === undefined ? {} : { user_id: answer.userId }) },
    ],
    messages: [
      {
        ...(answer.context === undefined ? {} : { context: { id: answer.context } }),
        from,
        id: messageId,
        timestamp: String(answer.at ?? Math.floor(Date.now() / 1_000)),
        type: 'interactive',
        interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json: json } },
      },
    ],
  };
}

/** A webhook of the field `messages`. */
export function messagesWebhook(wabaId: string, ...values: readonly object[]): object {
  return webhookOf(
    wabaId,
    values.map((value) => ({
      field: 'messages',
      value: { messaging_product: 'whatsapp', metadata: { phone_number_id: '700100200300401' }, ...value },
    })),
  );
}

/** A webhook of the field `flows`. */
export function flowsWebhook(wabaId: string, value: object, time = 1_788_000_000): object {
  return webhookOf(wabaId, [{ field: 'flows', value }], time);
}

function webhookOf(wabaId: string, changes: readonly object[], time = 1_788_000_000): object {
  return { object: 'whatsapp_business_account', entry: [{ id: wabaId, time, changes }] };
}

/** Items of a list that the API answered with. */
export function itemsOf(body: unknown): readonly unknown[] {
  const items = valueAt(body, 'items');
  if (!Array.isArray(items)) throw new TypeError('No items');
  return items;
}

/** A booking with choices, a sensitive field and a label for each. */
export const bookingFlow = {
  version: '7.2',
  screens: [
    {
      id: 'BOOKING',
      title: 'Book a table',
      terminal: true,
      sensitive: ['phone_pin'],
      layout: {
        type: 'SingleColumnLayout',
        children: [
          {
            type: 'Dropdown',
            name: 'city',
            label: 'Which city?',
            'data-source': [
              { id: 'ber', title: 'Berlin' },
              { id: 'muc', title: 'München' },
            ],
          },
          {
            type: 'CheckboxGroup',
            name: 'extras',
            label: 'Extras',
            'data-source': [
              { id: 'window', title: 'By the window' },
              { id: 'cake', title: 'A cake' },
            ],
          },
          { type: 'TextInput', name: 'guest', label: 'Your name', required: true },
          { type: 'TextInput', name: 'phone_pin', label: 'PIN', 'input-type': 'passcode' },
          {
            type: 'Footer',
            label: 'Done',
            'on-click-action': {
              name: 'complete',
              payload: {
                city: '${form.city}',
                extras: '${form.extras}',
                guest: '${form.guest}',
                phone_pin: '${form.phone_pin}',
              },
            },
          },
        ],
      },
    },
  ],
};
