/**
 * May the sandbox call this address? Meta takes https alone; the sandbox also takes http on this machine, and itself.
 * @param publicUrl of the sandbox
 */
export function isAllowedAddress(text: string, publicUrl: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  const isOwn = url.origin === URL.parse(publicUrl)?.origin;
  return url.protocol === 'http:' && (isLocal || isOwn);
}
