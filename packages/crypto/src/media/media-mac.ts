import { createHash, createHmac } from 'node:crypto';
import { MAC_LENGTH } from './types.ts';

/** The authentication code of an encrypted file: it covers the vector and the ciphertext. */
export function mediaMac(hmacKey: Uint8Array, iv: Uint8Array, ciphertext: Uint8Array): Buffer {
  return createHmac('sha256', hmacKey).update(iv).update(ciphertext).digest().subarray(0, MAC_LENGTH);
}

/** SHA-256 of a file. */
export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
