import type { components } from '@flowsmith/api-types';
import { useMutation, useQuery } from '@tanstack/react-query';
import { client, send } from './client.ts';
import { forgetPerson } from './session.ts';

/** What a one-time link is for. */
export type OneTimeLink = components['schemas']['OneTimeLink'];

/** Looks what a one-time link is for; it is not used up by that. */
export function useOneTimeLink(token: string) {
  return useQuery({
    queryKey: ['one-time-link', token],
    queryFn: ({ signal }) => send(client.POST('/api/auth/links/read', { body: { token }, signal })),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** Becomes the first owner, and is signed in. */
export function useSetUp() {
  return useMutation({
    mutationFn: (body: { token: string; name: string; email: string; password: string }) =>
      send(client.POST('/api/auth/setup', { body })),
  });
}

/** Joins by an invitation, and is signed in. */
export function useJoin() {
  return useMutation({
    mutationFn: (body: { token: string; name: string; password: string }) =>
      send(client.POST('/api/auth/invitations/accept', { body })),
  });
}

/** Chooses a new password by a link; signing in comes next. */
export function useResetPassword() {
  return useMutation({
    mutationFn: (body: { token: string; password: string }) => send(client.POST('/api/auth/reset', { body })),
  });
}

/** The first step of signing in; who has an authenticator app goes on with `useSignInWithCode`. */
export function useSignInWithPassword() {
  return useMutation({
    mutationFn: (body: { email: string; password: string }) =>
      send(client.POST('/api/auth/sign-in', { body })),
  });
}

/** The second step of signing in. */
export function useSignInWithCode() {
  return useMutation({
    mutationFn: (body: { ticket: string; code: string }) =>
      send(client.POST('/api/auth/sign-in/code', { body })),
  });
}

/** Signs out of this browser. */
export function useSignOut() {
  return useMutation({
    mutationFn: async () => {
      // What is still on its way does not matter any more.
      forgetPerson();
      await send(client.POST('/api/auth/sign-out'));
    },
  });
}

/** Proves again that it is the person, by password and, where they have one, a code of their app. */
export function useConfirm() {
  return useMutation({
    mutationFn: (body: { password: string; code?: string }) =>
      send(client.POST('/api/auth/confirm', { body })),
  });
}
