import type { Permission, Role } from '../auth/permissions.ts';

/** What permissions are called. */
const CALLED: Readonly<Record<Permission, string>> = {
  'flows:read': 'see flows',
  'flows:write': 'change flows',
  'endpoints:read': 'see endpoints',
  'endpoints:write': 'change endpoints',
  'accounts:read': 'see accounts',
  'accounts:write': 'change accounts',
  publish: 'publish',
  send: 'send messages',
  'answers:read': 'see answers',
  'answers:export': 'export answers',
  'answers:delete': 'delete answers',
  'members:manage': 'manage people',
  'keys:manage': 'manage API keys',
  'audit:read': 'see the audit log',
  'server:manage': 'manage the server',
};

/** Texts about who may do what. */
export const authMessages = {
  routesWithoutPermission: (routes: readonly string[]) =>
    `These routes state no permission (config.permission): ${routes.join(', ')}`,
  signInRequired: { message: 'Sign in first.', hint: 'Programs send a key: Authorization: Bearer fs_…' },
  mayNot: (permission: Permission, role: Role) => ({
    message: `You may not ${CALLED[permission]} (${permission}).`,
    hint: `That takes the role ${role}. An owner can give it to you.`,
  }),
  keyMayNot: (permission: Permission) => ({
    message: `This key may not ${CALLED[permission]}: it lacks the scope ${permission}.`,
    hint: 'An owner can make a key with this scope.',
  }),
} as const;
