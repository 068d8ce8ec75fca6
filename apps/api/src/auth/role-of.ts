import { PERMISSIONS, ROLES, type Permission, type Role } from './permissions.ts';

/** A role as the database has it; what is not known may least. */
export function roleOf(text: string | null): Role {
  return ROLES.find((role) => role === text) ?? 'viewer';
}

/** Scopes as the database has them; what is not known any more is left out. */
export function scopesOf(texts: readonly string[]): Permission[] {
  return PERMISSIONS.filter((permission) => texts.includes(permission));
}
