import { decodeBase64 } from '../base64.ts';
import { CryptoError } from '../crypto-error.ts';
import type { MediaEncryption } from './types.ts';

/** The encryption of a file as bytes, each of the right length. */
export type MediaEncryptionBytes = { readonly [field in keyof MediaEncryption]: Buffer };

const lengths = { encryption_key: 32, hmac_key: 32, iv: 16, plaintext_hash: 32, encrypted_hash: 32 } as const;

/** Reads the metadata of a picked file. Throws `media-metadata`, with the name of the field. */
export function readEncryption(encryption: MediaEncryption): MediaEncryptionBytes {
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
