import { flipped, gcmSeal } from './gcm.ts';
import type { ExchangeSession } from './types.ts';

/**
 * Encrypts the answer to an opened request: the base64 text to send as `text/plain`, with status 200 or 427.
 * `value` is anything `JSON.stringify` takes; throws its `TypeError` for cycles and big integers.
 */
export function sealResponse(session: ExchangeSession, value: object): string {
  return gcmSeal(flipped(session), JSON.stringify(value)).toString('base64');
}
