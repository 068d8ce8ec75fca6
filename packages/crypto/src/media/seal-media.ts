import { createCipheriv, randomBytes } from 'node:crypto';
import { mediaMac, sha256 } from './media-mac.ts';
import type { MediaEncryption } from './types.ts';

/** A file as a phone puts it on the CDN. */
export interface SealedMedia {
  /** Ciphertext followed by its authentication code. */
  readonly file: Buffer;
  readonly encryption: MediaEncryption;
}

/** The keys of one file; random unless given (tests). */
export interface MediaKeys {
  readonly encryptionKey: Uint8Array;
  readonly hmacKey: Uint8Array;
  readonly iv: Uint8Array;
}

/** Encrypts a picked file as a phone does. */
export function sealMedia(
  plaintext: Uint8Array,
  { encryptionKey, hmacKey, iv }: MediaKeys = {
    encryptionKey: randomBytes(32),
    hmacKey: randomBytes(32),
    iv: randomBytes(16),
  },
): SealedMedia {
  const cipher = createCipheriv('aes-256-cbc', encryptionKey, iv);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const file = Buffer.concat([ciphertext, mediaMac(hmacKey, iv, ciphertext)]);
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  return {
    file,
    encryption: {
      encryption_key: base64(encryptionKey),
      hmac_key: base64(hmacKey),
      iv: base64(iv),
      plaintext_hash: base64(sha256(plaintext)),
      encrypted_hash: base64(sha256(file)),
    },
  };
}
