import { createPrivateKey, createPublicKey, subtle } from 'node:crypto';
import type { KeyObject, webcrypto } from 'node:crypto';
import { CryptoError } from '../crypto-error.ts';
import type { RequestKey } from '../exchange/types.ts';
import { RSA_BITS, checkRsa } from './check-rsa.ts';
import { normalizePem } from './normalize-pem.ts';
import { describePublicKey } from './public-key.ts';
import type { PublicKey } from './public-key.ts';

/** A private key, parsed once and ready to open requests. */
export interface PrivateKey extends RequestKey {
  readonly publicKey: PublicKey;
  /** PKCS#8 PEM without passphrase. Seal it before storing it. */
  exportPem(): string;
}

/** One WebCrypto key is worked on by one thread at a time; four imports keep all cores busy. */
const IMPORTS = 4;

/**
 * Reads an RSA-2048 private key in PEM: PKCS#1 or PKCS#8, with or without passphrase (AES and 3DES).
 *
 * Throws `key-not-pem`, `key-form`, `key-is-public`, `key-passphrase-missing`, `key-passphrase-wrong`, `key-cipher`,
 * `key-not-rsa` or `key-size`.
 *
 * @example
 * const key = await importPrivateKey(pem, { passphrase: 'secret' });
 * const { body, session } = await openRequest(envelope, [key]);
 */
export async function importPrivateKey(
  text: string,
  options: { readonly passphrase?: string } = {},
): Promise<PrivateKey> {
  const key = readPem(normalizePem(text), options.passphrase);
  checkRsa(key);
  const unwrap = await parallelUnwrap(key);
  const publicKey = describePublicKey(createPublicKey(key));
  return {
    publicKey,
    fingerprint: publicKey.fingerprint,
    unwrap,
    exportPem: () => key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function readPem(pem: string, passphrase: string | undefined): KeyObject {
  const isEncrypted = /BEGIN ENCRYPTED PRIVATE KEY|^Proc-Type: 4,ENCRYPTED/m.test(pem);
  if (isEncrypted && passphrase === undefined) throw new CryptoError('key-passphrase-missing');
  const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem)?.[1];
  if (label !== undefined && /^(RSA )?PUBLIC KEY$/.test(label)) throw new CryptoError('key-is-public');
  if (label !== undefined && !/^((ENCRYPTED|RSA|EC) )?PRIVATE KEY$|^EC PARAMETERS$/.test(label)) {
    throw new CryptoError('key-form', label);
  }
  try {
    return createPrivateKey({ key: pem, ...(isEncrypted && { passphrase }) });
  } catch (error) {
    // The cause is left out: OpenSSL's words are no help and differ between versions.
    throw new CryptoError(
      !isEncrypted ? 'key-not-pem' : isOldCipher(error) ? 'key-cipher' : 'key-passphrase-wrong',
    );
  }
}

/** DES, RC2 and the like, which OpenSSL 3 has put away. */
function isOldCipher(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_OSSL_EVP_UNSUPPORTED';
}

async function parallelUnwrap(key: KeyObject): Promise<RequestKey['unwrap']> {
  const der = key.export({ type: 'pkcs8', format: 'der' });
  const algorithm = { name: 'RSA-OAEP', hash: 'SHA-256' };
  const importOnce = (): Promise<webcrypto.CryptoKey> =>
    subtle.importKey('pkcs8', der, algorithm, false, ['decrypt']);
  const first = await importOnce();
  const keys = [first, ...(await Promise.all(Array.from({ length: IMPORTS - 1 }, importOnce)))];
  let turn = 0;
  return async (encryptedKey) => {
    if (encryptedKey.length !== RSA_BITS / 8) {
      throw new CryptoError('wrapped-key-length', `${encryptedKey.length} bytes`);
    }
    turn = (turn + 1) % keys.length;
    try {
      return new Uint8Array(
        await subtle.decrypt({ name: 'RSA-OAEP' }, keys[turn] ?? first, Buffer.from(encryptedKey)),
      );
    } catch {
      throw new CryptoError('wrapped-key-refused');
    }
  };
}
