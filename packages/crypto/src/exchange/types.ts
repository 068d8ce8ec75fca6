/** The body of a request to a flow endpoint, all three in base64 (Data API 3.0 and 4.0). */
export interface RequestEnvelope {
  /** AES-128-GCM ciphertext followed by its 16-byte tag. */
  readonly encrypted_flow_data: string;
  /** The AES key, encrypted with RSA-OAEP (SHA-256, MGF1 SHA-256). */
  readonly encrypted_aes_key: string;
  /** 16 bytes. */
  readonly initial_vector: string;
}

/** What both sides must remember of a request to encrypt and decrypt its response. Never store or log it. */
export interface ExchangeSession {
  /** 16 bytes. */
  readonly aesKey: Uint8Array;
  /** 16 bytes, as in the request; the response uses its inverse. */
  readonly iv: Uint8Array;
}

/**
 * Opens AES keys that were encrypted for one RSA key. `importPrivateKey` makes one that works in this process;
 * a key held in a KMS or HSM is another implementation of this.
 */
export interface RequestKey {
  /** SHA-256 of the public key (SPKI DER) as lower-case hex. */
  readonly fingerprint: string;
  /** RSA-OAEP decryption (SHA-256, MGF1 SHA-256). Rejects when the bytes were not made for this key. */
  unwrap(encryptedKey: Uint8Array): Promise<Uint8Array>;
}
