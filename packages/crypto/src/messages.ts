/** Where in the work a failure happened, in the order of the work. */
export type CryptoStep = 'envelope' | 'unwrap-key' | 'decrypt' | 'parse' | 'key-import' | 'media';

/** Every way the crypto of a flow can fail. */
export type CryptoErrorCode =
  | 'envelope-shape'
  | 'envelope-base64'
  | 'iv-length'
  | 'wrapped-key-length'
  | 'wrapped-key-refused'
  | 'wrapped-key-padding'
  | 'aes-key-length'
  | 'payload-too-short'
  | 'payload-tag'
  | 'payload-iv-not-flipped'
  | 'payload-not-utf8'
  | 'payload-not-json'
  | 'response-not-base64'
  | 'no-keys'
  | 'key-not-pem'
  | 'key-is-public'
  | 'key-is-private'
  | 'key-passphrase-missing'
  | 'key-passphrase-wrong'
  | 'key-cipher'
  | 'key-form'
  | 'key-not-rsa'
  | 'key-size'
  | 'media-metadata'
  | 'media-too-large'
  | 'media-encrypted-hash'
  | 'media-too-short'
  | 'media-mac'
  | 'media-padding'
  | 'media-plaintext-hash';

interface Explanation {
  readonly step: CryptoStep;
  /** What happened. */
  readonly message: string;
  /** The likely cause and what to do about it. */
  readonly hint: string;
}

/** What each failure means, in plain words. */
export const explanations: { readonly [code in CryptoErrorCode]: Explanation } = {
  'envelope-shape': {
    step: 'envelope',
    message: 'The request is not an encrypted envelope.',
    hint: 'A flow request is a JSON object with the strings encrypted_flow_data, encrypted_aes_key and initial_vector. Requests that did not come through WhatsApp look different.',
  },
  'envelope-base64': {
    step: 'envelope',
    message: 'A field of the envelope is not complete base64.',
    hint: 'The text was probably cut off or re-encoded on the way. Standard alphabet with padding is expected, not the URL-safe one.',
  },
  'iv-length': {
    step: 'envelope',
    message: 'The initial vector is not 16 bytes long.',
    hint: 'Flows use a vector of 16 bytes, not the 12 that is usual for AES-GCM.',
  },
  'wrapped-key-length': {
    step: 'unwrap-key',
    message: 'The encrypted AES key is not as long as the RSA key.',
    hint: 'A 2048-bit key gives exactly 256 bytes. The text was cut off, or it was encrypted for a key of another size.',
  },
  'wrapped-key-refused': {
    step: 'unwrap-key',
    message: 'No private key could open the AES key.',
    hint: 'The sender used another public key. Compare the fingerprint of the public key on the phone number with this private key; after a key change answer 421 so that the phone fetches the new key.',
  },
  'wrapped-key-padding': {
    step: 'unwrap-key',
    message:
      'The AES key was encrypted for this private key, but not with RSA-OAEP, SHA-256 and MGF1 SHA-256.',
    hint: 'The sender uses another padding. WhatsApp never does: look at the client that made this request.',
  },
  'aes-key-length': {
    step: 'unwrap-key',
    message: 'The AES key is not 16 bytes long.',
    hint: 'Flows use AES-128. The sender generated a key of another size.',
  },
  'payload-too-short': {
    step: 'decrypt',
    message: 'The encrypted data is too short to hold an authentication tag.',
    hint: 'The 16 bytes of the tag come after the ciphertext, in the same text. They are missing.',
  },
  'payload-tag': {
    step: 'decrypt',
    message: 'The authentication tag does not fit the encrypted data.',
    hint: 'The data, the vector or the key was changed or cut off on the way, or they do not belong together.',
  },
  'payload-iv-not-flipped': {
    step: 'decrypt',
    message: 'The response was encrypted with the vector of the request as it was.',
    hint: 'Each byte of the vector must be inverted (XOR 0xFF) before the response is encrypted.',
  },
  'payload-not-utf8': {
    step: 'parse',
    message: 'The decrypted data is not UTF-8 text.',
    hint: 'The sender encrypted something else than JSON text.',
  },
  'payload-not-json': {
    step: 'parse',
    message: 'The decrypted text is not JSON.',
    hint: 'The sender encrypted something else than a JSON document.',
  },
  'response-not-base64': {
    step: 'envelope',
    message: 'The response is not base64 text.',
    hint: 'An endpoint answers with the bare base64 text as text/plain: no JSON, no quotes.',
  },
  'no-keys': {
    step: 'unwrap-key',
    message: 'There is no private key to open the request with.',
    hint: 'Create or import a key pair and upload its public key to the phone number.',
  },
  'key-not-pem': {
    step: 'key-import',
    message: 'This is not a readable PEM key.',
    hint: 'Paste the whole text, from the BEGIN line to the END line, with its line breaks.',
  },
  'key-is-public': {
    step: 'key-import',
    message: 'This is a public key; the private key is needed here.',
    hint: 'Its text starts with BEGIN PRIVATE KEY, BEGIN ENCRYPTED PRIVATE KEY or BEGIN RSA PRIVATE KEY.',
  },
  'key-is-private': {
    step: 'key-import',
    message: 'This is a private key; the public key is needed here.',
    hint: 'Never give a private key away. The public key starts with BEGIN PUBLIC KEY.',
  },
  'key-passphrase-missing': {
    step: 'key-import',
    message: 'The private key is protected by a passphrase.',
    hint: 'Give the passphrase that was chosen when the key was made.',
  },
  'key-passphrase-wrong': {
    step: 'key-import',
    message: 'The passphrase does not open the private key.',
    hint: 'Check the passphrase; if it is right, the key text is damaged.',
  },
  'key-cipher': {
    step: 'key-import',
    message: 'The private key is locked with a cipher that is no longer supported.',
    hint: 'Lock it anew: openssl pkcs8 -topk8 -v2 aes-256-cbc -provider legacy -provider default -in old.pem -out new.pem',
  },
  'key-form': {
    step: 'key-import',
    message: 'This is PEM text, but of another kind.',
    hint: 'A private key is called PRIVATE KEY, ENCRYPTED PRIVATE KEY or RSA PRIVATE KEY. For keys of OpenSSH: ssh-keygen -p -m PKCS8 -f key',
  },
  'key-not-rsa': {
    step: 'key-import',
    message: 'The key is not an RSA key.',
    hint: 'Flows take RSA keys of 2048 bits only.',
  },
  'key-size': {
    step: 'key-import',
    message: 'The RSA key is not 2048 bits long.',
    hint: 'Meta takes no other size. Create a new key pair of 2048 bits.',
  },
  'media-metadata': {
    step: 'media',
    message: 'The encryption metadata of the file is not complete.',
    hint: 'encryption_key (32 bytes), hmac_key (32), iv (16), plaintext_hash (32) and encrypted_hash (32) are needed, each as base64.',
  },
  'media-too-large': {
    step: 'media',
    message: 'The file is larger than allowed.',
    hint: 'It was not read any further. Raise the limit, or lower the limit of the picker in the flow.',
  },
  'media-encrypted-hash': {
    step: 'media',
    message: 'The downloaded file is not the file that was sent.',
    hint: 'Its SHA-256 differs from encrypted_hash: the download was cut off or changed.',
  },
  'media-too-short': {
    step: 'media',
    message: 'The downloaded file is too short to be an encrypted file.',
    hint: 'At least one block of 16 bytes and the 10 bytes of the authentication code are needed.',
  },
  'media-mac': {
    step: 'media',
    message: 'The authentication code of the file does not fit.',
    hint: 'The code is the first 10 bytes of HMAC-SHA256 over vector and ciphertext, in this order.',
  },
  'media-padding': {
    step: 'media',
    message: 'The file could not be decrypted.',
    hint: 'The encryption key or the vector does not belong to this file.',
  },
  'media-plaintext-hash': {
    step: 'media',
    message: 'The decrypted file is not the file that the person picked.',
    hint: 'Its SHA-256 differs from plaintext_hash.',
  },
};
