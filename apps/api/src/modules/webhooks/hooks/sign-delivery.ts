import { createHmac } from 'node:crypto';

/**
 * Headers that prove who sent a body and when (Standard Webhooks 1.0: `webhook-id`, `webhook-timestamp` in seconds,
 * `webhook-signature`), so that libraries for it can check them.
 * @param secret `whsec_` and 32 bytes in base64
 */
export function signDelivery(
  secret: string,
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
