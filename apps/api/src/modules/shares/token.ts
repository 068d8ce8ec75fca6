import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../../secrets/keyring.ts';

/** What the token of a link says. */
export interface ShareClaim {
  /** Id of the row in `shares`, a UUID. */
  readonly id: string;
  readonly expiresAt: Date;
}

/** Makes the tokens of links and tells its own from others. */
export interface ShareTokens {
  sign(claim: ShareClaim): string;
  /** @returns `undefined` for whatever was not signed here, or was changed since. Says nothing about expiry. */
  verify(token: string): ShareClaim | undefined;
}

const ID_BYTES = 16;
const EXPIRY_BYTES = 6;
const CLAIM_BYTES = ID_BYTES + EXPIRY_BYTES;
/** 54 bytes (16 of the id, 6 of the expiry in milliseconds, 32 of the signature) without a spare bit: one spelling each. */
const TOKEN = /^[\w-]{72}$/;

/**
 * Tokens of id, expiry and an HMAC-SHA-256 of both, in base64url. The key is the installation's, derived for this alone.
 * Nothing of a token needs to be stored.
 */
export function createShareTokens(keyring: Keyring): ShareTokens {
  const key = keyring.deriveKey('share links v1');
  const signatureOf = (claim: Uint8Array) => createHmac('sha256', key).update(claim).digest();
  return {
    sign: ({ id, expiresAt }) => {
      const claim = Buffer.alloc(CLAIM_BYTES);
      claim.write(id.replaceAll('-', ''), 'hex');
      claim.writeUIntBE(expiresAt.getTime(), ID_BYTES, EXPIRY_BYTES);
      return Buffer.concat([claim, signatureOf(claim)]).toString('base64url');
    },
    verify: (token) => {
      if (!TOKEN.test(token)) return undefined;
      const bytes = Buffer.from(token, 'base64url');
      const claim = bytes.subarray(0, CLAIM_BYTES);
      if (!timingSafeEqual(bytes.subarray(CLAIM_BYTES), signatureOf(claim))) return undefined;
      return {
        id: uuidOf(claim.subarray(0, ID_BYTES)),
        expiresAt: new Date(claim.readUIntBE(ID_BYTES, EXPIRY_BYTES)),
      };
    },
  };
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
