const pattern = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Decodes base64 in the standard alphabet with padding; anything else is `undefined`.
 * `Buffer.from` alone would silently drop what it does not understand, and a cut-off text would pass.
 */
export function decodeBase64(text: string): Buffer | undefined {
  return text.length % 4 === 0 && pattern.test(text) ? Buffer.from(text, 'base64') : undefined;
}
