/**
 * `Content-Disposition` that saves a flow under its own name.
 * @param name of the flow, any text.
 */
export function attachmentHeader(name: string): string {
  const file = `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-').trim() || 'flow'}.json`;
  const ascii = file.replaceAll(/[^\x20-\x7e]/g, '_');
  // RFC 8187: a handful of characters are not covered by encodeURIComponent.
  const encoded = encodeURIComponent(file).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
