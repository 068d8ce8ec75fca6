import type { components } from '@flowsmith/api-types';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';
import { meKey, type Role } from './me.ts';

/** Somebody who can sign in. */
export type Member = components['schemas']['Member'];
/** Somebody who was asked to join. */
export type Invitation = components['schemas']['Invitation'];

const keys = {
  all: ['people'] as const,
  members: ['people', 'members'] as const,
  invitations: ['people', 'invitations'] as const,
};

/** Everybody who can sign in. */
export function useMembers(enabled = true) {
  return useQuery({
    queryKey: keys.members,
    queryFn: async ({ signal }) => (await send(client.GET('/api/auth/members', { signal }))).items,
    enabled,
  });
}

/** Invitations that were not accepted yet. */
export function useInvitations() {
  return useQuery({
    queryKey: keys.invitations,
    queryFn: async ({ signal }) => (await send(client.GET('/api/auth/invitations', { signal }))).items,
  });
}

/** Invites somebody; the link is in this answer only. */
export function useInvite() {
  return usePeopleMutation(
    (body: { readonly email: string; readonly role: Role; readonly expiresInDays: number }) =>
      send(client.POST('/api/auth/invitations', { body })),
  );
}

/** Takes an invitation back: its link works no more. */
export function useRevokeInvitation() {
  return usePeopleMutation((invitationId: string) =>
    send(client.DELETE('/api/auth/invitations/{invitationId}', { params: { path: { invitationId } } })),
  );
}

/** Gives somebody another role. */
export function useChangeRole() {
  return usePeopleMutation(({ id, role }: { readonly id: string; readonly role: Role }) =>
    send(
      client.PATCH('/api/auth/members/{memberId}', { params: { path: { memberId: id } }, body: { role } }),
    ),
  );
}

/** Shuts somebody out at once, with all their sessions and keys. */
export function useRemoveMember() {
  return usePeopleMutation((memberId: string) =>
    send(client.DELETE('/api/auth/members/{memberId}', { params: { path: { memberId } } })),
  );
}

/** Makes a link by which somebody chooses a new password; it is in this answer only. */
export function useMakeResetLink() {
  return usePeopleMutation(
    ({ id, removeSecondFactors }: { readonly id: string; readonly removeSecondFactors: boolean }) =>
      send(
        client.POST('/api/auth/members/{memberId}/reset-link', {
          params: { path: { memberId: id } },
          body: { removeSecondFactors },
        }),
      ),
  );
}

function usePeopleMutation<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.all }),
        // It may have been about oneself.
        queryClient.invalidateQueries({ queryKey: meKey }),
      ]),
  });
}
