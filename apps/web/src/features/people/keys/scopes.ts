import type { Permission } from '@/api/me.ts';

/** Scopes of keys, by what they are about, in the order in which they are offered. */
export const SCOPE_GROUPS = [
  { id: 'flows', scopes: ['flows:read', 'flows:write'] },
  { id: 'endpoints', scopes: ['endpoints:read', 'endpoints:write'] },
  { id: 'accounts', scopes: ['accounts:read', 'accounts:write'] },
  { id: 'meta', scopes: ['publish', 'send'] },
  { id: 'answers', scopes: ['answers:read', 'answers:export', 'answers:delete'] },
  { id: 'server', scopes: ['audit:read', 'members:manage', 'keys:manage', 'server:manage'] },
] as const satisfies readonly { readonly id: string; readonly scopes: readonly Permission[] }[];

/** All scopes, in that order. */
export const SCOPES: readonly Permission[] = SCOPE_GROUPS.flatMap(
  ({ scopes }): readonly Permission[] => scopes,
);

/** What validating, pushing and publishing flows takes. */
export const PIPELINE: readonly Permission[] = [
  'flows:read',
  'flows:write',
  'endpoints:read',
  'endpoints:write',
  'accounts:read',
  'publish',
];

/** What only looks. */
export const READING: readonly Permission[] = SCOPES.filter((scope) => scope.endsWith(':read'));

/** With these a program could let others in, or lock people out. */
export const WIDE: ReadonlySet<Permission> = new Set(['members:manage', 'keys:manage', 'server:manage']);

/** The scopes with one more or one less, always in the same order. */
export function withScope(
  scopes: readonly Permission[],
  scope: Permission,
  on: boolean,
): readonly Permission[] {
  return SCOPES.filter((each) => (each === scope ? on : scopes.includes(each)));
}
