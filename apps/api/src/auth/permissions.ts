import 'fastify';

/** What can be allowed to people by their role, and to keys of the API by their scopes. */
export const PERMISSIONS = [
  'flows:read',
  'flows:write',
  'endpoints:read',
  'endpoints:write',
  'accounts:read',
  'accounts:write',
  'publish',
  'send',
  'answers:read',
  'answers:export',
  'answers:delete',
  'members:manage',
  'keys:manage',
  'audit:read',
  'server:manage',
] as const;

/** One of {@link PERMISSIONS}. */
export type Permission = (typeof PERMISSIONS)[number];

/**
 * What a route asks for. `public`: nothing, whoever reaches the server gets an answer. `signed-in`: to be anybody in
 * particular, whatever the role.
 */
export type RoutePermission = Permission | 'public' | 'signed-in';

/** What people can be, from the one who may least. */
export const ROLES = ['viewer', 'editor', 'owner'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

const VIEWER = ['flows:read', 'endpoints:read', 'accounts:read', 'answers:read'] as const;
const EDITOR = [...VIEWER, 'flows:write', 'endpoints:write', 'publish', 'send', 'answers:export'] as const;

/** What each role may. */
export const PERMISSIONS_OF: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: VIEWER,
  editor: EDITOR,
  owner: PERMISSIONS,
};

/** A person who is signed in. */
export interface UserActor {
  readonly kind: 'user';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly sessionId: string;
  /** Until when they may do sensitive things without proving again who they are. */
  readonly confirmedUntil: Date;
}

/** A program that came with a key of the API. */
export interface KeyActor {
  readonly kind: 'key';
  readonly id: string;
  /** What the key is called. */
  readonly name: string;
  readonly scopes: readonly Permission[];
}

/** Who asks: the person at this machine (loopback without sign-in), somebody signed in, a program, or nobody known. */
export type Actor = { readonly kind: 'local' } | UserActor | KeyActor | { readonly kind: 'nobody' };

/** All that somebody may. */
export function permissionsOf(actor: Actor): readonly Permission[] {
  switch (actor.kind) {
    case 'local':
      return PERMISSIONS;
    case 'user':
      return PERMISSIONS_OF[actor.role];
    case 'key':
      return actor.scopes;
    case 'nobody':
      return [];
  }
}

/** Whether somebody may do what asks for a permission. */
export function may(actor: Actor, permission: RoutePermission): boolean {
  if (permission === 'public') return true;
  if (permission === 'signed-in') return actor.kind !== 'nobody';
  return permissionsOf(actor).includes(permission);
}

/** The least role that has a permission: who lacks it can ask for that. */
export function roleWith(permission: Permission): Role {
  return ROLES.find((role) => PERMISSIONS_OF[role].includes(permission)) ?? 'owner';
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may ask this; a route without it keeps the server from starting. */
    permission?: RoutePermission;
    /** A public route that answers differently to those who are signed in. */
    identify?: true;
    /** Sensitive: only for people (not keys) who proved within the last minutes who they are. */
    confirmed?: true;
  }
  interface FastifyRequest {
    actor: Actor;
  }
}
