import type { components } from '@flowsmith/api-types';
import {
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { client, send } from './client.ts';

/** A key pair of a flow; its private half never leaves the server. */
export type EndpointKey = components['schemas']['EndpointKey'];
/** What a key is to a flow. */
export type KeyState = EndpointKey['state'];
/** How a key is come by. */
export type CreateEndpointKey = components['schemas']['CreateEndpointKey'];
/** A key pair of this installation. */
export type KnownKey = components['schemas']['KnownKeyList']['items'][number];
/** The public key of a phone number, and what it is to a flow. */
export type PhoneKey = components['schemas']['PhoneKey'];

const keys = {
  of: (flowId: string) => ['endpoint-keys', flowId] as const,
  list: (flowId: string) => [...keys.of(flowId), 'list'] as const,
  phones: (flowId: string) => [...keys.of(flowId), 'phones'] as const,
  phone: (flowId: string, accountId: string) => [...keys.phones(flowId), accountId] as const,
  known: ['known-keys'] as const,
};

/** Key pairs that requests of a flow are opened with, the current one first. */
export function useEndpointKeys(flowId: string) {
  return useQuery({
    queryKey: keys.list(flowId),
    queryFn: async ({ signal }) =>
      (await send(client.GET('/api/flows/{id}/endpoint/keys', { params: { path: { id: flowId } }, signal })))
        .items,
  });
}

/** All key pairs of this installation and the flows that accept them. */
export function useKnownKeys(enabled: boolean) {
  return useQuery({
    queryKey: keys.known,
    queryFn: async ({ signal }) => (await send(client.GET('/api/endpoint-keys', { signal }))).items,
    enabled,
    staleTime: 0,
  });
}

/** Makes or takes in a key pair; it becomes the current one. */
export function useCreateKey(flowId: string) {
  return useKeyMutation(flowId, (body: CreateEndpointKey) =>
    send(client.POST('/api/flows/{id}/endpoint/keys', { params: { path: { id: flowId } }, body })),
  );
}

/** Brings a key to another state; shown at once. */
export function useChangeKey(flowId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ keyId, state }: { keyId: string; state: KeyState }) =>
      send(
        client.PATCH('/api/flows/{id}/endpoint/keys/{keyId}', {
          params: { path: { id: flowId, keyId } },
          body: { state },
        }),
      ),
    onMutate: async ({ keyId, state }) => {
      await queryClient.cancelQueries({ queryKey: keys.list(flowId) });
      const before = queryClient.getQueryData<EndpointKey[]>(keys.list(flowId));
      // Which others move when another becomes the current one is for the server to say.
      if (state !== 'current')
        queryClient.setQueryData<EndpointKey[]>(keys.list(flowId), (items) =>
          items?.map((key) => (key.id === keyId ? { ...key, state } : key)),
        );
      return before;
    },
    onError: (_error, _change, before) => queryClient.setQueryData(keys.list(flowId), before),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.of(flowId) }),
  });
}

/** Forgets a key. */
export function useDeleteKey(flowId: string) {
  return useKeyMutation(flowId, (keyId: string) =>
    send(client.DELETE('/api/flows/{id}/endpoint/keys/{keyId}', { params: { path: { id: flowId, keyId } } })),
  );
}

/** What is known of the key of a phone number. */
export type PhoneKeyQuery = UseQueryResult<PhoneKey>;

/** Which keys phones encrypt with for the numbers of accounts, by account. Meta is asked. */
export function usePhoneKeys(
  flowId: string,
  accountIds: readonly string[],
): ReadonlyMap<string, PhoneKeyQuery> {
  const results = useQueries({
    queries: accountIds.map((accountId) => ({
      queryKey: keys.phone(flowId, accountId),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        send(
          client.GET('/api/flows/{id}/endpoint/phones/{accountId}', {
            params: { path: { id: flowId, accountId } },
            signal,
          }),
        ),
      staleTime: 30_000,
      retry: false,
    })),
  });
  return new Map(
    accountIds.flatMap((id, index) => {
      const result = results[index];
      return result === undefined ? [] : [[id, result] as const];
    }),
  );
}

/** Uploads the current key to the number of an account; `replace` also where other flows need the one that is there. */
export function useUploadKey(flowId: string, accountId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (replace: boolean) =>
      send(
        client.POST('/api/flows/{id}/endpoint/phones/{accountId}', {
          params: { path: { id: flowId, accountId } },
          body: { replace },
        }),
      ),
    onSuccess: (status) => queryClient.setQueryData(keys.phone(flowId, accountId), status),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.phones(flowId) }),
  });
}

function useKeyMutation<Input, Output>(flowId: string, change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.of(flowId) });
      await queryClient.invalidateQueries({ queryKey: keys.known });
    },
  });
}
