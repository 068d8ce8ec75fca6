import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, expectSuccess } from './answers.ts';

const shape = z.object({
  data: z
    .array(
      z.object({
        object: z.string(),
        callback_url: z.string().catch(''),
        active: z.boolean().catch(true),
        fields: z
          .array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]))
          .catch([]),
      }),
    )
    .catch([]),
});

const OBJECT = 'whatsapp_business_account';

/** Where the webhooks of an app go. */
export interface AppSubscription {
  readonly callbackUrl: string;
  readonly active: boolean;
  readonly fields: readonly string[];
}

/** @param graph with the token of the app @returns `undefined` while nothing is set. @throws MetaError */
export async function readAppSubscription(graph: Graph, appId: string): Promise<AppSubscription | undefined> {
  const answer = await graph.call({ method: 'GET', path: [appId, 'subscriptions'], repeatable: true });
  const found = expectShape(shape, answer).data.find(({ object }) => object === OBJECT);
  return found === undefined
    ? undefined
    : { callbackUrl: found.callback_url, active: found.active, fields: found.fields };
}

/**
 * Sets where the webhooks of an app go; Meta checks the address at once.
 * @param graph with the token of the app
 * @param fields the whole list: whether Meta adds to or replaces what was there is not documented
 * @throws MetaError
 */
export async function setAppSubscription(
  graph: Graph,
  appId: string,
  wanted: {
    readonly callbackUrl: string;
    readonly verifyToken: string;
    readonly fields: readonly string[];
  },
): Promise<void> {
  expectSuccess(
    await graph.call({
      method: 'POST',
      path: [appId, 'subscriptions'],
      body: {
        json: {
          object: OBJECT,
          callback_url: wanted.callbackUrl,
          verify_token: wanted.verifyToken,
          fields: wanted.fields.join(','),
          include_values: true,
        },
      },
      repeatable: true,
    }),
  );
}
