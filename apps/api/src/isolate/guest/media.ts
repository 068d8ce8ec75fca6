import type { OpenMedia } from '@flowsmith/endpoint/define';
import { host } from './host.ts';

/** Uploaded files are fetched, verified and decrypted outside; what comes in is plaintext. */
export const openMedia: OpenMedia = async (file) => [bytesOf(await host('media', file))];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOf(base64: string): Uint8Array {
  const length =
    base64.length === 0
      ? 0
      : (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (let index = 0; index < base64.length; index += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((each) =>
      Math.max(0, LETTERS.indexOf(base64.charAt(index + each))),
    );
    const group = (a << 18) | (b << 12) | (c << 6) | d;
    for (const byte of [group >> 16, (group >> 8) & 255, group & 255]) if (at < length) bytes[at++] = byte;
  }
  return bytes;
}
