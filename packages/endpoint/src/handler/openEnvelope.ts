import { CryptoError, openRequest } from '@flowsmith/crypto';
import type { RequestKey } from '@flowsmith/crypto';
import { EndpointError } from '../endpointError.ts';
import type { HandlerOptions, OpenedEnvelope } from './types.ts';

/** Opens the raw body of a request. */
export type OpenEnvelope = (
  rawBody: Uint8Array | string,
  keys: readonly RequestKey[],
) => Promise<OpenedEnvelope>;

/**
 * Parses and decrypts the body of a request. Remembers which key fitted last and tries it first, so that a rotation costs
 * one RSA operation a request and not two.
 *
 * Throws `not-decrypted` (status 421) whatever fails, and `no-keys`.
 */
export function envelopeOpener(decrypt: HandlerOptions['decrypt'] = openRequest): OpenEnvelope {
  let lastFit: string | undefined;
  return async (rawBody, keys) => {
    try {
      const opened = await decrypt(JSON.parse(textOf(rawBody)), first(keys, lastFit));
      lastFit = opened.key?.fingerprint;
      return opened;
    } catch (error) {
      if (error instanceof CryptoError) {
        if (error.code === 'no-keys') throw new EndpointError('no-keys');
        throw new EndpointError('not-decrypted', { detail: error.code, cause: error });
      }
      // The parser quotes the body, which is nobody's business; what a KMS says is of help.
      throw new EndpointError('not-decrypted', error instanceof SyntaxError ? {} : { cause: error });
    }
  };
}

function first(keys: readonly RequestKey[], fingerprint: string | undefined): readonly RequestKey[] {
  const index = keys.findIndex((key) => key.fingerprint === fingerprint);
  const fit = keys[index];
  return fit === undefined || index === 0 ? keys : [fit, ...keys.toSpliced(index, 1)];
}

function textOf(rawBody: Uint8Array | string): string {
  return typeof rawBody === 'string'
    ? rawBody
    : Buffer.from(rawBody.buffer, rawBody.byteOffset, rawBody.length).toString('utf8');
}
