import type { RoutePermission } from '../auth/permissions.ts';

/**
 * What the sandbox's routes ask for: its calls carry a token of their own, as Meta's do; its customers' phones and its
 * controls are for who may send messages.
 * @param prefix that the sandbox is registered under
 */
export function permissionInSandbox(prefix: string): (url: string) => RoutePermission {
  return (url) => (url.startsWith(`${prefix}/_sandbox/`) ? 'send' : 'public');
}
