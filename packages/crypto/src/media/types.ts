/** How a file of a PhotoPicker or DocumentPicker is encrypted on the CDN; all values in base64. */
export interface MediaEncryption {
  /** 32 bytes, AES-256-CBC. */
  readonly encryption_key: string;
  /** 32 bytes. */
  readonly hmac_key: string;
  /** 16 bytes. */
  readonly iv: string;
  /** SHA-256 of the file the person picked. */
  readonly plaintext_hash: string;
  /** SHA-256 of the whole file on the CDN. */
  readonly encrypted_hash: string;
}

/** Bytes of the authentication code at the end of an encrypted file. */
export const MAC_LENGTH = 10;

/** Bytes of a block of AES. */
export const AES_BLOCK = 16;
