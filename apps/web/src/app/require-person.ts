import type { QueryClient } from '@tanstack/react-query';
import { redirect } from 'react-router';
import { meQuery } from '@/api/me.ts';
import { signInPath } from '@/features/auth/paths.ts';

/**
 * Before a page of the builder: who has to sign in is sent there, and comes back afterwards. A server without an owner
 * is explained. When the server does not answer, the page says so itself.
 */
export async function requirePerson(queryClient: QueryClient, { url }: Request): Promise<null> {
  const me = await queryClient.ensureQueryData(meQuery).catch(() => undefined);
  if (me === undefined || me.actor.kind !== 'nobody') return null;
  if (me.setup === 'owner-needed') throw redirect('/welcome');
  const { pathname, search, hash } = new URL(url);
  throw redirect(signInPath(`${pathname}${search}${hash}`));
}

/** Before the sign-in page: who need not sign in goes on. */
export async function requireNobody(queryClient: QueryClient): Promise<null> {
  const me = await queryClient.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
  if (me === undefined) return null;
  if (me.actor.kind !== 'nobody') throw redirect('/');
  if (me.setup === 'owner-needed') throw redirect('/welcome');
  return null;
}
