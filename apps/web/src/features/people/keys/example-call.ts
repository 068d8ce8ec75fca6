import type { Permission } from '@/api/me.ts';

/** Something to read with each scope, the likeliest first. */
const READS: readonly (readonly [Permission, string])[] = [
  ['flows:read', '/api/flows'],
  ['accounts:read', '/api/accounts'],
  ['answers:read', '/api/responses'],
  ['audit:read', '/api/audit'],
];

/** A command that works with a key of these scopes. The key itself stays out of the history of the shell. */
export function exampleCall(origin: string, scopes: readonly Permission[]): string {
  const path = READS.find(([scope]) => scopes.includes(scope))?.[1] ?? '/api/me';
  return [
    'read -rs FLOWSMITH_KEY   # paste the key, Enter',
    `curl -H "Authorization: Bearer $FLOWSMITH_KEY" \\\n  ${origin}${path}`,
  ].join('\n');
}
