import type { components } from '@flowsmith/api-types';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';
import { messages } from './messages.ts';
import { reportSignedIn, reportSignedOut } from './session.ts';

/** Who works here and what they may do. */
export type Me = components['schemas']['Me'];
/** What somebody may do; the names are the API's. */
export type Permission = Me['permissions'][number];
/** What a member is. */
export type Role = NonNullable<Me['actor']['role']>;

/** Key under which it is kept. */
export const meKey = ['me'] as const;

/** The query of who works here. */
export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: async ({ signal, client: queryClient }) => {
    const before = queryClient.getQueryData<Me>(meKey);
    const me = await send(client.GET('/api/me', { signal }));
    if (me.actor.id !== undefined) reportSignedIn(me.actor.id);
    if (me.actor.kind !== 'nobody' || before?.actor.kind !== 'user') return me;
    // Whose session ended goes on working until they sign in again: what they may do did not change.
    reportSignedOut();
    return before;
  },
  staleTime: 60_000,
  // Who was signed out elsewhere learns it when they come back to the window.
  refetchOnWindowFocus: 'always',
});

/** Who works here; `undefined` until the server said so. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}

/** Whether people sign in here; not so on the person's own machine. */
export function useSignsIn(): boolean {
  return useMe()?.actor.kind === 'user';
}

/**
 * Why the person must not do something, in words; `undefined` when they may. Until the server said who they are they
 * may: it decides anyway.
 */
export function useWhyNot(permission: Permission): string | undefined {
  const me = useMe();
  if (me === undefined || me.permissions.includes(permission)) return undefined;
  return messages.notPermitted(permission, me.actor.role);
}

/** Asks again who works here: after signing in, and when a stream that needs it was refused. */
export function useReadMe(): () => Promise<Me> {
  const queryClient = useQueryClient();
  return () => queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
}
