import { constants, publicEncrypt, randomBytes } from 'node:crypto';
import type { PublicKey } from '../keys/public-key.ts';
import { BLOCK, gcmSeal } from './gcm.ts';
import type { ExchangeSession, RequestEnvelope } from './types.ts';

/** A request as a phone makes it. */
export interface SealedRequest {
  readonly envelope: RequestEnvelope;
  /** Needed to open the response. */
  readonly session: ExchangeSession;
}

/**
 * Encrypts a request on the phone's side, for the public key of the business's phone number.
 * `session` is random unless given (tests).
 */
export function sealRequest(
  value: object,
  publicKey: PublicKey,
  session: ExchangeSession = { aesKey: randomBytes(BLOCK), iv: randomBytes(BLOCK) },
): SealedRequest {
  const wrapped = publicEncrypt(
    { key: publicKey.key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
    session.aesKey,
  );
  return {
    envelope: {
      encrypted_flow_data: gcmSeal(session, JSON.stringify(value)).toString('base64'),
      encrypted_aes_key: wrapped.toString('base64'),
      initial_vector: Buffer.from(session.iv).toString('base64'),
    },
    session,
  };
}
