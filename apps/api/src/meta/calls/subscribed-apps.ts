import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, expectSuccess, graphId } from './answers.ts';

const shape = z.object({
  data: z
    .array(
      z.object({
        whatsapp_business_api_data: z.object({ id: graphId, name: z.string().catch('') }),
        override_callback_uri: z.string().optional(),
      }),
    )
    .catch([]),
});

/** An app that hears of a WhatsApp Business Account. */
export interface SubscribedApp {
  readonly appId: string;
  readonly name: string;
  /** Where its webhooks about this account go instead of the app's own address. */
  readonly callbackUrl: string | undefined;
}

/** @throws MetaError */
export async function readSubscribedApps(graph: Graph, wabaId: string): Promise<SubscribedApp[]> {
  const answer = await graph.call({ method: 'GET', path: [wabaId, EDGE], repeatable: true });
  return expectShape(shape, answer).data.map((entry) => ({
    appId: entry.whatsapp_business_api_data.id,
    name: entry.whatsapp_business_api_data.name,
    callbackUrl: entry.override_callback_uri,
  }));
}

/**
 * Lets the app of the token hear of an account.
 * @param override where to send webhooks about it; Meta checks the address at once
 * @throws MetaError
 */
export async function subscribeApp(
  graph: Graph,
  wabaId: string,
  override?: { readonly callbackUrl: string; readonly verifyToken: string },
): Promise<void> {
  const json =
    override === undefined
      ? {}
      : { override_callback_uri: override.callbackUrl, verify_token: override.verifyToken };
  expectSuccess(await graph.call({ method: 'POST', path: [wabaId, EDGE], body: { json }, repeatable: true }));
}

const EDGE = 'subscribed_apps';
