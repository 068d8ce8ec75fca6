import { decodeBase64 } from '../base64.ts';
import { CryptoError } from '../crypto-error.ts';
import { BLOCK, flipped, gcmOpen } from './gcm.ts';
import { parsePlaintext } from './parse-plaintext.ts';
import type { ExchangeSession } from './types.ts';

/**
 * Opens the response of an endpoint on the phone's side (bodies of status 200 and 427).
 * Surrounding blanks and line breaks are tolerated, as phones do.
 *
 * Throws `response-not-base64`, `payload-too-short`, `payload-iv-not-flipped`, `payload-tag`, `payload-not-utf8`
 * or `payload-not-json`.
 */
export function openResponse(session: ExchangeSession, body: string): unknown {
  const sealed = decodeBase64(body.replaceAll(/\s+/g, ''));
  if (sealed === undefined) throw new CryptoError('response-not-base64');
  if (sealed.length < BLOCK) throw new CryptoError('payload-too-short', `${sealed.length} bytes`);
  const plaintext = gcmOpen(flipped(session), sealed);
  if (plaintext !== undefined) return parsePlaintext(plaintext);
  // The most common mistake of hand-written endpoints deserves its own name.
  throw new CryptoError(gcmOpen(session, sealed) === undefined ? 'payload-tag' : 'payload-iv-not-flipped');
}
