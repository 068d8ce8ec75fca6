import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { SANDBOX_ACCOUNT } from '../state/seed.ts';
import { at, textAt } from './json.ts';
import type { RunningCallback } from './start-callback.ts';
import { startCallback } from './start-callback.ts';
import { startSandbox } from './start-sandbox.ts';
import type { Reply, RunningSandbox } from './start-sandbox.ts';
import type { SandboxOptions } from '../sandbox-plugin.ts';

export const ADA = '4915112345678';
const { phoneNumberId, appId, appSecret } = SANDBOX_ACCOUNT;
export const ADAS_CHAT = `${phoneNumberId}-${ADA}`;

/** A sandbox with a receiver of its webhooks. */
export interface Loop {
  readonly sandbox: RunningSandbox;
  readonly callback: RunningCallback;
  /** Calls one of the sandbox's own routes. */
  own(method: string, path: string, body?: JsonObject): Promise<Reply>;
  /** Sends a message to Ada, or to whoever `to` names. */
  send(message: JsonObject): Promise<Reply>;
  /** The values of all webhooks for a field so far, in the order in which they came. */
  values(field: string): JsonValue[];
  fault(fault: JsonObject): Promise<void>;
  close(): Promise<void>;
}

/** Starts both, and subscribes the receiver to messages, flows and templates. */
export async function startLoop(options: Omit<SandboxOptions, 'publicUrl'> = {}): Promise<Loop> {
  const sandbox = await startSandbox({ admin: true, pace: 5, monitorInterval: 0, ...options });
  const callback = await startCallback();
  const own: Loop['own'] = (method, path, body) =>
    sandbox.fetch(`/_sandbox${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const subscribed = await sandbox.fetch(`/v25.0/${appId}/subscriptions`, {
    method: 'POST',
    body: new URLSearchParams({
      access_token: `${appId}|${appSecret}`,
      object: 'whatsapp_business_account',
      callback_url: callback.url,
      verify_token: callback.verifyToken,
      fields: 'messages,flows,message_template_status_update',
    }),
  });
  if (at(subscribed.body, 'success') !== true) throw new Error(subscribed.text);
  return {
    sandbox,
    callback,
    own,
    send: (message) =>
      sandbox.call('POST', `/${phoneNumberId}/messages`, {
        messaging_product: 'whatsapp',
        to: ADA,
        ...message,
      }),
    values: (field) => callback.received.flatMap(({ body }) => valuesOf(body, field)),
    fault: async (fault) => {
      const reply = await own('POST', '/faults', fault);
      if (reply.status !== 201) throw new Error(reply.text);
    },
    close: async () => {
      await sandbox.close();
      await callback.close();
    },
  };
}

/** A flow message that opens this flow. */
export function flowMessage(flowId: string, parameters: JsonObject = {}): JsonObject {
  return {
    type: 'interactive',
    interactive: {
      type: 'flow',
      header: { type: 'text', text: 'Table booking' },
      body: { text: 'Reserve your table.' },
      footer: { text: 'Sandbox Bistro' },
      action: {
        name: 'flow',
        parameters: {
          flow_message_version: '3',
          flow_id: flowId,
          flow_cta: 'Book now',
          flow_token: 'tb-7f3a91',
          ...parameters,
        },
      },
    },
  };
}

/** The id of a message that was just sent. */
export const wamidOf = (reply: Reply): string => textAt(reply.body, 'messages', 0, 'id');

/** The statuses that webhooks told of a message, in the order in which they came. */
export function statusesOf(loop: Loop, wamid: string): JsonValue[] {
  return loop.values('messages').flatMap((value) => {
    const isOurs = at(value, 'statuses', 0, 'id') === wamid;
    return isOurs ? [at(value, 'statuses', 0, 'status') ?? null] : [];
  });
}

function valuesOf(body: JsonValue, field: string): JsonValue[] {
  return listAt(body, 'entry').flatMap((entry) =>
    listAt(entry, 'changes').flatMap((change) => {
      const value = at(change, 'field') === field ? at(change, 'value') : undefined;
      return value === undefined ? [] : [value];
    }),
  );
}

function listAt(value: JsonValue, name: string): readonly JsonValue[] {
  const list = at(value, name);
  return Array.isArray(list) ? list : [];
}
