/** `api.example.com`, `*.example.com` (any subdomain, at any depth), either with a port. Lower case, without protocol. */
export const HOST_PATTERN =
  /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?(?::\d{1,5})?$/;

/**
 * Whether a list of hosts has the host of an address. An entry without a port means the usual ones, 443 and 80.
 * @param allowed entries that fit {@link HOST_PATTERN}
 */
export function isAllowedHost({ hostname, port }: URL, allowed: readonly string[]): boolean {
  // A name with a dot at its end is the same name.
  const host = hostname.replace(/\.$/, '');
  return allowed.some((entry) => {
    const [name = '', wantedPort = ''] = entry.split(':');
    if (!isUsual(port, wantedPort)) return false;
    return name.startsWith('*.') ? host.endsWith(name.slice(1)) && host !== name.slice(2) : host === name;
  });
}

function isUsual(port: string, wanted: string): boolean {
  // The URL leaves out the usual port of its protocol.
  return port === wanted || (port === '' && (wanted === '443' || wanted === '80'));
}
