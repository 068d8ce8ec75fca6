import { checkBodySignature } from '@flowsmith/crypto';
import { EndpointError } from '../endpointError.ts';
import { headerOf } from './headerOf.ts';
import type { RequestHeaders } from './types.ts';

/**
 * `X-Hub-Signature-256` over the raw bytes, before anything is parsed (Data API, signature).
 * Throws `signature-missing`, `signature-malformed` or `signature-mismatch`: status 432.
 */
export function checkSignature(
  rawBody: Uint8Array | string,
  headers: RequestHeaders,
  appSecrets: readonly string[],
): void {
  const check = checkBodySignature(rawBody, headerOf(headers, 'x-hub-signature-256'), appSecrets);
  if (check !== 'valid') throw new EndpointError(`signature-${check}`);
}
