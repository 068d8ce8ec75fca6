import { createHmac } from 'node:crypto';
import type { Keyring } from '../../secrets/keyring.ts';

/** Gives each person an id that may stand in addresses and logs. */
export type PersonIds = (sender: string | null, userId: string | null, messageId: string) => string;

/**
 * Ids made with a key of this installation: the same for the same person, and nobody can try numbers until one fits.
 * Somebody who comes with a number and, in time, only with a user id, counts as two. Who comes with neither is known by
 * their message alone.
 */
export function createPersonIds(keyring: Keyring): PersonIds {
  const key = keyring.deriveKey('person ids');
  return (sender, userId, messageId) => {
    const of = sender !== null ? `n${sender}` : userId !== null ? `u${userId}` : `m${messageId}`;
    return createHmac('sha256', key).update(of).digest('base64url').slice(0, 22);
  };
}
