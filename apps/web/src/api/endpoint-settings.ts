import type { components } from '@flowsmith/api-types';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';
import { endpointKeys, type Endpoint, type Environment } from './endpoints.ts';

/** What can be set of it. */
export type EnvironmentChange = NonNullable<components['schemas']['ChangeEndpoint']['live']>;

const keys = {
  one: endpointKeys.one,
  store: (flowId: string, environment: Environment) => ['endpoint-store', flowId, environment] as const,
};

/** Something that handlers keep, without its value. */
export type StoredKey = components['schemas']['EndpointStoreList']['items'][number];

/** Changes settings; shown at once. */
export function useChangeSettings(flowId: string, environment: Environment) {
  const queryClient = useQueryClient();
  const key = keys.one(flowId);
  return useMutation({
    // One after the other: the answer to an earlier change must not overtake a later one.
    scope: { id: `endpoint ${flowId}` },
    mutationFn: (change: EnvironmentChange) =>
      send(
        client.PUT('/api/flows/{id}/endpoint', {
          params: { path: { id: flowId } },
          body: { [environment]: change },
        }),
      ),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey: key });
      const before = queryClient.getQueryData<Endpoint>(key);
      queryClient.setQueryData<Endpoint>(key, (endpoint) =>
        endpoint === undefined
          ? endpoint
          : { ...endpoint, [environment]: { ...endpoint[environment], ...change } },
      );
      return before;
    },
    onError: (_error, _change, before) => queryClient.setQueryData(key, before),
    onSettled: () => queryClient.invalidateQueries({ queryKey: key, exact: true }),
  });
}

/** A secret to be set. */
export interface NewSecret {
  readonly name: string;
  readonly value: string;
  /** Absent: in both environments. */
  readonly environment?: Environment;
}

/** Sets a secret; nobody can read it again but handlers. */
export function usePutSecret(flowId: string) {
  return useSettingsMutation(flowId, ({ name, value, environment }: NewSecret) =>
    send(
      client.PUT('/api/flows/{id}/endpoint/secrets/{name}', {
        params: { path: { id: flowId, name } },
        body: environment === undefined ? { value } : { value, environment },
      }),
    ),
  );
}

/** Forgets a secret. */
export function useDeleteSecret(flowId: string, environment: Environment) {
  return useSettingsMutation(flowId, (name: string) =>
    send(
      client.DELETE('/api/flows/{id}/endpoint/secrets/{name}', {
        params: { path: { id: flowId, name }, query: { environment } },
      }),
    ),
  );
}

/** What handlers keep, without the values, page by page. */
export function useStoredKeys(flowId: string, environment: Environment) {
  return useInfiniteQuery({
    queryKey: keys.store(flowId, environment),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      send(
        client.GET('/api/flows/{id}/endpoint/store', {
          params: {
            path: { id: flowId },
            query: { environment, limit: 50, ...(pageParam === undefined ? {} : { after: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page): string | undefined => (page.more ? page.items.at(-1)?.key : undefined),
    staleTime: 0,
  });
}

/** One value that handlers keep. */
export function useStoredValue(flowId: string, environment: Environment, key: string, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.store(flowId, environment), 'value', key],
    queryFn: ({ signal }) =>
      send(
        client.GET('/api/flows/{id}/endpoint/store/value', {
          params: { path: { id: flowId }, query: { environment, key } },
          signal,
        }),
      ),
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Forgets one value that handlers keep, or, without a key, all of them. */
export function useForgetStored(flowId: string, environment: Environment) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (key: string | undefined) =>
      send(
        client.DELETE('/api/flows/{id}/endpoint/store', {
          params: { path: { id: flowId }, query: { environment, ...(key === undefined ? {} : { key }) } },
        }),
      ),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.store(flowId, environment) });
      await queryClient.invalidateQueries({ queryKey: keys.one(flowId), exact: true });
    },
  });
}

function useSettingsMutation<Input, Output>(flowId: string, change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.one(flowId), exact: true }),
  });
}
