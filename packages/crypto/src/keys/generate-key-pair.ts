import { generateKeyPair as generate } from 'node:crypto';
import { promisify } from 'node:util';
import { RSA_BITS } from './check-rsa.ts';
import { describePublicKey } from './public-key.ts';
import type { PublicKey } from './public-key.ts';

/** A new key pair: the private half as PEM, to be sealed and stored at once. */
export interface GeneratedKeyPair {
  /** PKCS#8 PEM; encrypted with AES-256-CBC when a passphrase was given. */
  readonly privateKeyPem: string;
  readonly publicKey: PublicKey;
}

/** Makes an RSA-2048 key pair, which is what Meta takes. */
export async function generateKeyPair(
  options: { readonly passphrase?: string } = {},
): Promise<GeneratedKeyPair> {
  const { privateKey, publicKey } = await promisify(generate)('rsa', { modulusLength: RSA_BITS });
  const pem = privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    ...(options.passphrase !== undefined && { cipher: 'aes-256-cbc', passphrase: options.passphrase }),
  });
  return { privateKeyPem: pem.toString(), publicKey: describePublicKey(publicKey) };
}
