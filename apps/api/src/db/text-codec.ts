const UTF8 = 0;
const UTF16 = 1;

/**
 * A JavaScript string as bytes that give back the very same string: one marker byte, then UTF-8, or UTF-16 for the
 * rare text with half a surrogate pair, which UTF-8 cannot carry.
 */
export function encodeText(text: string): Buffer {
  const wellFormed = text.isWellFormed();
  const body = Buffer.from(text, wellFormed ? 'utf8' : 'utf16le');
  return Buffer.concat([Buffer.of(wellFormed ? UTF8 : UTF16), body]);
}

/**
 * The string that {@link encodeText} was given.
 * @throws RangeError when the bytes were not made by it.
 */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marker = buffer[0];
  if (marker === UTF8) return buffer.toString('utf8', 1);
  if (marker === UTF16) return buffer.toString('utf16le', 1);
  throw new RangeError(`Unknown text marker ${String(marker)}`);
}
