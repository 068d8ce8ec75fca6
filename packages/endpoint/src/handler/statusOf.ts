import type { EndpointError } from '../endpointError.ts';
import type { EndpointErrorCode } from '../messages.ts';

/** Refusals that have a status of their own (Data API, status codes); phones react to each in its own way. */
const statuses: { readonly [code in EndpointErrorCode]?: number } = {
  'signature-missing': 432,
  'signature-malformed': 432,
  'signature-mismatch': 432,
  'token-signature': 432,
  'not-decrypted': 421,
};

/** The status of a request that ends with this error. Everything but a refusal of the protocol is 500. */
export function statusOf({ code }: EndpointError): number {
  return statuses[code] ?? 500;
}

/** Whether phones know a status for this error. */
export function isRefusal({ code }: EndpointError): boolean {
  return statuses[code] !== undefined;
}
