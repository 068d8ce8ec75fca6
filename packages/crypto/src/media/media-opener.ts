import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import { CryptoError } from '../crypto-error.ts';
import { equalBytes } from '../signatures/equal-bytes.ts';
import type { MediaEncryptionBytes } from './read-encryption.ts';
import { AES_BLOCK, MAC_LENGTH } from './types.ts';

/**
 * Takes in an encrypted file piece by piece. The plaintext comes out at the end and only if all of it was verified, so
 * it is held in memory until then, but the ciphertext is not.
 */
export class MediaOpener {
  readonly #encryption: MediaEncryptionBytes;
  readonly #fileHash = createHash('sha256');
  readonly #mac;
  readonly #decipher;
  readonly #plaintext: Buffer[] = [];
  /** The end of what came so far: it may be the authentication code. */
  #tail: Buffer = Buffer.alloc(0);
  #length = 0;

  constructor(encryption: MediaEncryptionBytes) {
    this.#encryption = encryption;
    this.#mac = createHmac('sha256', encryption.hmac_key).update(encryption.iv);
    this.#decipher = createDecipheriv('aes-256-cbc', encryption.encryption_key, encryption.iv);
  }

  /** Bytes of the file so far. */
  get length(): number {
    return this.#length;
  }

  /** Takes in the next piece of the file. */
  update(piece: Uint8Array): void {
    this.#length += piece.length;
    this.#fileHash.update(piece);
    const waiting = Buffer.concat([this.#tail, piece]);
    const end = Math.max(0, waiting.length - MAC_LENGTH);
    const ciphertext = waiting.subarray(0, end);
    this.#tail = waiting.subarray(end);
    this.#mac.update(ciphertext);
    this.#keep(this.#decipher.update(ciphertext));
  }

  /**
   * Verifies the whole file in the order of the protocol, and hands out the picked file in pieces.
   * Throws `media-encrypted-hash`, `media-too-short`, `media-mac`, `media-padding` or `media-plaintext-hash`.
   */
  finish(): readonly Buffer[] {
    const { encrypted_hash, plaintext_hash } = this.#encryption;
    if (!equalBytes(this.#fileHash.digest(), encrypted_hash)) throw new CryptoError('media-encrypted-hash');
    if (this.#length < AES_BLOCK + MAC_LENGTH) {
      throw new CryptoError('media-too-short', `${this.#length} bytes`);
    }
    if (!equalBytes(this.#mac.digest().subarray(0, MAC_LENGTH), this.#tail))
      throw new CryptoError('media-mac');
    try {
      this.#keep(this.#decipher.final());
    } catch {
      throw new CryptoError('media-padding');
    }
    const hash = createHash('sha256');
    for (const piece of this.#plaintext) hash.update(piece);
    if (!equalBytes(hash.digest(), plaintext_hash)) throw new CryptoError('media-plaintext-hash');
    return this.#plaintext;
  }

  #keep(piece: Buffer): void {
    if (piece.length > 0) this.#plaintext.push(piece);
  }
}
