import { CryptoError } from '../crypto-error.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decrypted bytes as the JSON value they spell. Throws `payload-not-utf8` or `payload-not-json`. */
export function parsePlaintext(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new CryptoError('payload-not-utf8');
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // The parser's own message quotes the text, which is somebody's data.
    throw new CryptoError('payload-not-json');
  }
}
