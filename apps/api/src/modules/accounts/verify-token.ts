import { createHmac } from 'node:crypto';
import type { Keyring } from '../../secrets/keyring.ts';

/** What Meta must say to confirm the webhook address of an account: the same each time, and nobody can guess it. */
export function verifyTokenOf(keyring: Keyring, accountId: string): string {
  const key = keyring.deriveKey('webhook verify tokens');
  return createHmac('sha256', key).update(accountId).digest('base64url').slice(0, 32);
}

/** Path of the webhook of an account on this server. */
export function webhookPathOf(accountId: string): string {
  return `/webhooks/${accountId}`;
}
