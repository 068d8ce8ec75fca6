import { createDecipheriv } from 'node:crypto';
import { decodeBase64 } from '../base64.ts';
import { CryptoError } from '../crypto-error.ts';
import { equalBytes } from '../signatures/equal-bytes.ts';
import { mediaMac, sha256 } from './media-mac.ts';
import { MAC_LENGTH } from './types.ts';
import type { MediaEncryption } from './types.ts';

const AES_BLOCK = 16;
const lengths = { encryption_key: 32, hmac_key: 32, iv: 16, plaintext_hash: 32, encrypted_hash: 32 } as const;

/**
 * Verifies and decrypts a file that a phone put on the CDN. Returns the picked file; stops at the first thing that
 * does not fit, so unverified bytes never leave this function.
 *
 * Throws `media-metadata`, `media-encrypted-hash`, `media-too-short`, `media-mac`, `media-padding` or
 * `media-plaintext-hash`.
 */
export function openMedia(file: Uint8Array, encryption: MediaEncryption): Buffer {
  const bytes = readEncryption(encryption);
  if (!equalBytes(sha256(file), bytes.encrypted_hash)) throw new CryptoError('media-encrypted-hash');
  if (file.length < AES_BLOCK + MAC_LENGTH) throw new CryptoError('media-too-short', `${file.length} bytes`);
  const ciphertext = file.subarray(0, -MAC_LENGTH);
  if (!equalBytes(mediaMac(bytes.hmac_key, bytes.iv, ciphertext), file.subarray(-MAC_LENGTH))) {
    throw new CryptoError('media-mac');
  }
  const plaintext = decrypt(ciphertext, bytes.encryption_key, bytes.iv);
  if (!equalBytes(sha256(plaintext), bytes.plaintext_hash)) throw new CryptoError('media-plaintext-hash');
  return plaintext;
}

function readEncryption(encryption: MediaEncryption): { readonly [field in keyof MediaEncryption]: Buffer } {
  const read = (field: keyof MediaEncryption): Buffer => {
    // The metadata comes from a decrypted request, whose shape nobody has checked.
    const text: unknown = encryption[field];
    const bytes = typeof text === 'string' ? decodeBase64(text) : undefined;
    if (bytes?.length !== lengths[field]) throw new CryptoError('media-metadata', field);
    return bytes;
  };
  return {
    encryption_key: read('encryption_key'),
    hmac_key: read('hmac_key'),
    iv: read('iv'),
    plaintext_hash: read('plaintext_hash'),
    encrypted_hash: read('encrypted_hash'),
  };
}

function decrypt(ciphertext: Uint8Array, key: Uint8Array, iv: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, iv);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    throw new CryptoError('media-padding');
  }
}
