import { CryptoError } from '../crypto-error.ts';
import { BLOCK, gcmOpen } from './gcm.ts';
import { parsePlaintext } from './parse-plaintext.ts';
import { readEnvelope } from './read-envelope.ts';
import type { ExchangeSession, RequestKey } from './types.ts';

/** A request to a flow endpoint, opened. */
export interface OpenedRequest {
  /** The decrypted JSON value; not checked against any shape. */
  readonly body: unknown;
  /** Needed to seal the response. */
  readonly session: ExchangeSession;
  /** The key that fitted: with an old one, it is time to finish the rotation. */
  readonly key: RequestKey;
}

/**
 * Opens a request on the endpoint's side. Several keys may be given (rotation); they are tried in order.
 *
 * Throws `CryptoError`; any of its codes but `no-keys` is answered with status 421 and an empty body.
 *
 * @example
 * const { body, session } = await openRequest(JSON.parse(rawBody), [key]);
 * reply.type('text/plain').send(sealResponse(session, { data: { status: 'active' } }));
 */
export async function openRequest(envelope: unknown, keys: readonly RequestKey[]): Promise<OpenedRequest> {
  const { sealed, wrappedKey, iv } = readEnvelope(envelope);
  const { key, aesKey } = await unwrap(wrappedKey, keys);
  if (aesKey.length !== BLOCK) throw new CryptoError('aes-key-length', `${aesKey.length} bytes`);
  const session = { aesKey, iv };
  const plaintext = gcmOpen(session, sealed);
  if (plaintext === undefined) throw new CryptoError('payload-tag');
  return { body: parsePlaintext(plaintext), session, key };
}

/** Tries the keys in order. The failure reported is the first key's, which is the current one. */
async function unwrap(wrappedKey: Uint8Array, keys: readonly RequestKey[]) {
  let failure: unknown;
  for (const key of keys) {
    try {
      return { key, aesKey: await key.unwrap(wrappedKey) };
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure ?? new CryptoError('no-keys');
}
