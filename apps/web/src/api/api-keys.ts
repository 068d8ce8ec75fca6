import type { components } from '@flowsmith/api-types';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';
import type { Permission } from './me.ts';

/** What a program signs in with; without the key itself. */
export type ApiKey = components['schemas']['ApiKey'];
/** A key that was just made. */
export type CreatedApiKey = components['schemas']['CreatedApiKey'];

const key = ['api-keys'] as const;

/** All keys, newest first, with those that are over. */
export function useApiKeys(enabled = true) {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await send(client.GET('/api/auth/keys', { signal }))).items,
    enabled,
  });
}

/** Makes a key; it is in this answer only. */
export function useCreateApiKey() {
  return useKeyMutation(
    (body: {
      readonly name: string;
      readonly scopes: Permission[];
      /** `null`: it never expires. */
      readonly expiresInDays: number | null;
    }) => send(client.POST('/api/auth/keys', { body })),
  );
}

/** Ends a key for good. */
export function useRevokeApiKey() {
  return useKeyMutation((keyId: string) =>
    send(client.DELETE('/api/auth/keys/{keyId}', { params: { path: { keyId } } })),
  );
}

function useKeyMutation<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  });
}
