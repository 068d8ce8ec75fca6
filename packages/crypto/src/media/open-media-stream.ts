import { CryptoError } from '../crypto-error.ts';
import { MediaOpener } from './media-opener.ts';
import { readEncryption } from './read-encryption.ts';
import { AES_BLOCK, MAC_LENGTH } from './types.ts';
import type { MediaEncryption } from './types.ts';

/**
 * Like `openMedia`, for a file that arrives piece by piece: it is hashed and decrypted while it comes in, so that at no
 * time more than its plaintext is in memory. Nothing is handed out before all of it was verified.
 *
 * Throws what `openMedia` throws, and `media-too-large` as soon as the file is larger than one of `maxBytes` would be;
 * what fails in `pieces` passes through.
 *
 * @param options.maxBytes the most that the picked file may have
 * @returns the picked file in pieces
 * @example
 * const pieces = await openMediaStream(response.body, encryption, { maxBytes: 25 * 1024 * 1024 });
 */
export async function openMediaStream(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encryption: MediaEncryption,
  options: { readonly maxBytes: number },
): Promise<readonly Buffer[]> {
  const opener = new MediaOpener(readEncryption(encryption));
  const most = encryptedSize(options.maxBytes);
  for await (const piece of pieces) {
    if (opener.length + piece.length > most) {
      throw tooLarge(options.maxBytes);
    }
    opener.update(piece);
  }
  const plaintext = opener.finish();
  // Padding hides up to a block.
  if (plaintext.reduce((sum, piece) => sum + piece.length, 0) > options.maxBytes)
    throw tooLarge(options.maxBytes);
  return plaintext;
}

function tooLarge(maxBytes: number): CryptoError {
  return new CryptoError('media-too-large', `more than ${maxBytes} bytes`);
}

/** Bytes on the CDN of a file with this many bytes: padded to whole blocks, then the authentication code. */
function encryptedSize(bytes: number): number {
  return (Math.floor(bytes / AES_BLOCK) + 1) * AES_BLOCK + MAC_LENGTH;
}
