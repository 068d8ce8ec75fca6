/**
 * `Content-Disposition` that saves a file under the name of what it is about.
 * @param name of a flow or something else, any text.
 */
export function attachmentHeader(name: string, extension = 'json'): string {
  const file = `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-').trim() || 'flow'}.${extension}`;
  const ascii = file.replaceAll(/[^\x20-\x7e]/g, '_');
  // RFC 8187: a handful of characters are not covered by encodeURIComponent.
  const encoded = encodeURIComponent(file).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
