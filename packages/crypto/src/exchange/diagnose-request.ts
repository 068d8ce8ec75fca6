import { constants, createPrivateKey, privateDecrypt } from 'node:crypto';
import { CryptoError } from '../crypto-error.ts';
import type { PrivateKey } from '../keys/private-key.ts';
import { BLOCK, gcmOpen } from './gcm.ts';
import { openRequest } from './open-request.ts';
import { readEnvelope } from './read-envelope.ts';

const paddings = [
  { name: 'RSA-OAEP with SHA-1', options: { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' } },
  { name: 'RSA PKCS#1 v1.5', options: { padding: constants.RSA_PKCS1_PADDING } },
] as const;

/**
 * Says why a request cannot be opened, more thoroughly than `openRequest`: it also finds out that the sender used
 * another padding. Costs several RSA operations, so it is for people who look at a failed request, not for the
 * endpoint itself. `undefined` when nothing is wrong.
 */
export async function diagnoseRequest(envelope: unknown, key: PrivateKey): Promise<CryptoError | undefined> {
  try {
    await openRequest(envelope, [key]);
    return undefined;
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    if (error.code !== 'wrapped-key-refused') return error;
    const padding = otherPadding(envelope, key);
    return padding === undefined ? error : new CryptoError('wrapped-key-padding', padding);
  }
}

/** A padding counts as found only when its AES key opens the data: PKCS#1 v1.5 yields random bytes instead of failing. */
function otherPadding(envelope: unknown, key: PrivateKey): string | undefined {
  const { sealed, wrappedKey, iv } = readEnvelope(envelope);
  const privateKey = createPrivateKey(key.exportPem());
  return paddings.find(({ options }) => {
    try {
      const aesKey = privateDecrypt({ key: privateKey, ...options }, wrappedKey);
      return aesKey.length === BLOCK && gcmOpen({ aesKey, iv }, sealed) !== undefined;
    } catch {
      return false;
    }
  })?.name;
}
