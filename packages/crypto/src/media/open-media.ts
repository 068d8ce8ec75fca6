import { MediaOpener } from './media-opener.ts';
import { readEncryption } from './read-encryption.ts';
import type { MediaEncryption } from './types.ts';

/**
 * Verifies and decrypts a file that a phone put on the CDN. Returns the picked file; stops at the first thing that
 * does not fit, so unverified bytes never leave this function.
 *
 * Throws `media-metadata`, `media-encrypted-hash`, `media-too-short`, `media-mac`, `media-padding` or
 * `media-plaintext-hash`.
 */
export function openMedia(file: Uint8Array, encryption: MediaEncryption): Buffer {
  const opener = new MediaOpener(readEncryption(encryption));
  opener.update(file);
  return Buffer.concat(opener.finish());
}
