import type { components } from '@flowsmith/api-types';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';
import { meKey } from './me.ts';

/** How well one's own account is kept. */
export type Security = components['schemas']['AccountSecurity'];
/** Where one is signed in. */
export type Session = components['schemas']['Session'];
/** What an authenticator app is set up with. */
export type NewTotp = components['schemas']['NewTotp'];

/** Key of all that is said of one's own account. */
export const securityKey = ['own-account', 'security'] as const;
const sessionsKey = ['own-account', 'sessions'] as const;

/** How one signs in. */
export function useSecurity(enabled = true) {
  return useQuery({
    queryKey: securityKey,
    queryFn: ({ signal }) => send(client.GET('/api/auth/security', { signal })),
    enabled,
  });
}

/** Where one is signed in, this browser included. */
export function useSessions() {
  return useQuery({
    queryKey: sessionsKey,
    queryFn: async ({ signal }) => (await send(client.GET('/api/auth/sessions', { signal }))).items,
    staleTime: 0,
  });
}

/** Changes one's name. */
export function useChangeName() {
  return useOwnMutation((name: string) => send(client.PATCH('/api/auth/profile', { body: { name } })), meKey);
}

/** Changes one's password; all other sessions end. */
export function useChangePassword() {
  return useOwnMutation(
    (body: { current: string; password: string }) => send(client.PUT('/api/auth/password', { body })),
    ['own-account'],
  );
}

/** Ends a session: that browser has to sign in again. */
export function useEndSession() {
  return useOwnMutation(
    (sessionId: string) =>
      send(client.DELETE('/api/auth/sessions/{sessionId}', { params: { path: { sessionId } } })),
    sessionsKey,
  );
}

/** Ends all sessions but this. */
export function useEndOtherSessions() {
  return useOwnMutation(() => send(client.DELETE('/api/auth/sessions')), sessionsKey);
}

/** Begins to set up an authenticator app; `useFinishTotp` ends it. */
export function useBeginTotp() {
  return useMutation({ mutationFn: () => send(client.POST('/api/auth/totp')) });
}

/** Proves that the app is set up; answers with recovery codes, which are never shown again. */
export function useFinishTotp() {
  return useOwnMutation(
    async (code: string) => (await send(client.POST('/api/auth/totp/confirm', { body: { code } }))).codes,
    securityKey,
  );
}

/** Signs in without codes from now on. */
export function useRemoveTotp() {
  return useOwnMutation(() => send(client.DELETE('/api/auth/totp')), securityKey);
}

/** Makes new recovery codes; the ones before work no more. */
export function useRenewRecoveryCodes() {
  return useOwnMutation(
    async () => (await send(client.POST('/api/auth/totp/recovery-codes'))).codes,
    securityKey,
  );
}

/** Gives a passkey another name. */
export function useRenamePasskey() {
  return useOwnMutation(
    ({ id, name }: { readonly id: string; readonly name: string }) =>
      send(
        client.PATCH('/api/auth/passkeys/{passkeyId}', {
          params: { path: { passkeyId: id } },
          body: { name },
        }),
      ),
    securityKey,
  );
}

/** Forgets a passkey. */
export function useRemovePasskey() {
  return useOwnMutation(
    (id: string) =>
      send(client.DELETE('/api/auth/passkeys/{passkeyId}', { params: { path: { passkeyId: id } } })),
    securityKey,
  );
}

function useOwnMutation<Input, Output>(
  change: (input: Input) => Promise<Output>,
  changed: readonly string[],
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: changed }),
  });
}
