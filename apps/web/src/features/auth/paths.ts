/** Where people sign in; afterwards they come to `next`. */
export function signInPath(next?: string): string {
  return next === undefined || next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

/** Parts of the page of one's own account. */
export type YouPart = 'profile' | 'security' | 'sessions';

/** Address of one's own account. */
export function youPath(part?: YouPart): string {
  return part === undefined || part === 'profile' ? '/you' : `/you/${part}`;
}

/**
 * Where to go after signing in: a page of ours that the address names, else the library. Anything that could lead to
 * another site counts for nothing.
 */
export function nextOf(next: string | null, origin: string): string {
  if (next === null || !URL.canParse(next, origin)) return '/';
  const { origin: there, pathname, search, hash } = new URL(next, origin);
  return there === origin && pathname.startsWith('/') && !pathname.startsWith('//')
    ? `${pathname}${search}${hash}`
    : '/';
}
