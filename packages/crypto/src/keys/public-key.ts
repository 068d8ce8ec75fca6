import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { CryptoError } from '../crypto-error.ts';
import { checkRsa } from './check-rsa.ts';
import { fingerprint } from './fingerprint.ts';
import { normalizePem } from './normalize-pem.ts';

/** A public key that requests can be sealed for. */
export interface PublicKey {
  /** SPKI PEM (`BEGIN PUBLIC KEY`), the form in which Meta takes it. */
  readonly pem: string;
  /** SHA-256 of the SPKI DER as lower-case hex. */
  readonly fingerprint: string;
  readonly key: KeyObject;
}

/**
 * Reads an RSA-2048 public key in PEM (SPKI or PKCS#1).
 * Throws `key-not-pem`, `key-is-private`, `key-not-rsa` or `key-size`.
 */
export function importPublicKey(text: string): PublicKey {
  const pem = normalizePem(text);
  // Node would quietly derive the public half, and a private key would travel where it must not.
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)) throw new CryptoError('key-is-private');
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch {
    throw new CryptoError('key-not-pem');
  }
  checkRsa(key);
  return describePublicKey(key);
}

/** A public key object with its PEM and fingerprint. */
export function describePublicKey(key: KeyObject): PublicKey {
  return { pem: key.export({ type: 'spki', format: 'pem' }).toString(), fingerprint: fingerprint(key), key };
}
