import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';
import type { ExchangeSession } from './types.ts';

/** Length of AES key, vector and tag, in bytes. */
export const BLOCK = 16;

// Keys go in as key objects: Node 24 takes several times as long to make a cipher of bare bytes.

/** AES-128-GCM without additional data: ciphertext followed by its tag. */
export function gcmSeal({ aesKey, iv }: ExchangeSession, plaintext: string): Buffer {
  const cipher = createCipheriv('aes-128-gcm', createSecretKey(aesKey), iv, { authTagLength: BLOCK });
  return Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** The reverse of `gcmSeal`; `undefined` when the tag does not fit. `sealed` is at least a tag long. */
export function gcmOpen({ aesKey, iv }: ExchangeSession, sealed: Uint8Array): Buffer | undefined {
  const end = sealed.length - BLOCK;
  const decipher = createDecipheriv('aes-128-gcm', createSecretKey(aesKey), iv, { authTagLength: BLOCK });
  decipher.setAuthTag(sealed.subarray(end));
  const plaintext = decipher.update(sealed.subarray(0, end));
  try {
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    return undefined;
  }
}

/** The session with each bit of its vector inverted, which is how a response is encrypted. */
export function flipped(session: ExchangeSession): ExchangeSession {
  return { aesKey: session.aesKey, iv: session.iv.map((byte) => byte ^ 0xff) };
}
