import type { KeyObject } from 'node:crypto';
import { CryptoError } from '../crypto-error.ts';

/** The only size Meta takes, in bits. */
export const RSA_BITS = 2048;

/** Throws `key-not-rsa` or `key-size` unless the key is one that flows can use. */
export function checkRsa(key: KeyObject): void {
  if (key.asymmetricKeyType !== 'rsa') throw new CryptoError('key-not-rsa', key.asymmetricKeyType);
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits !== RSA_BITS) throw new CryptoError('key-size', `${bits} bits`);
}
