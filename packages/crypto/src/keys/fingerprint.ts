import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** SHA-256 of a public key in SPKI DER, as lower-case hex: equal for equal keys, however their PEM is written. */
export function fingerprint(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
