import type { components } from '@flowsmith/api-types';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';
import { useLive } from './live.ts';

/** An address that is told of answers. */
export type Hook = components['schemas']['Hook'];
/** One that was just made, with its secret. */
export type CreatedHook = components['schemas']['CreatedHook'];
/** Something that an address was told, or is to be told. */
export type HookDelivery = components['schemas']['HookDelivery'];
/** What can be said of an address. */
export type HookDraft = Pick<Hook, 'flowId' | 'name' | 'url' | 'events' | 'sensitive' | 'active'>;

const keys = {
  all: ['hooks'] as const,
  list: (flowId: string | undefined) => ['hooks', 'list', flowId] as const,
  deliveries: (hookId: string, state: string) => ['hooks', 'deliveries', hookId, state] as const,
};

/** Addresses that are told of answers to a flow, or of all. */
export function useHooks(flowId: string | undefined) {
  const queryClient = useQueryClient();
  useLive(['hooks'], flowId, () => void queryClient.invalidateQueries({ queryKey: keys.all }));
  return useQuery({
    queryKey: keys.list(flowId),
    queryFn: async ({ signal }) =>
      (
        await send(
          client.GET('/api/hooks', {
            params: { query: flowId === undefined ? {} : { flowId } },
            signal,
          }),
        )
      ).items,
  });
}

/** What an address was told, newest first. @param state empty: whatever became of it */
export function useHookDeliveries(hookId: string, state: HookDelivery['state'] | '') {
  return useInfiniteQuery({
    queryKey: keys.deliveries(hookId, state),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      send(
        client.GET('/api/hooks/{hookId}/deliveries', {
          params: {
            path: { hookId },
            query: {
              limit: 25,
              ...(state === '' ? {} : { state }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page): string | undefined => page.next,
    placeholderData: (previous) => previous,
  });
}

/** Tells an address of answers from now on; the secret is in this answer only. */
export function useCreateHook() {
  return useHookMutation((body: HookDraft) => send(client.POST('/api/hooks', { body })));
}

/** Changes an address; what is left out stays. */
export function useUpdateHook() {
  return useHookMutation(({ id, ...body }: Partial<HookDraft> & { readonly id: string }) =>
    send(client.PATCH('/api/hooks/{hookId}', { params: { path: { hookId: id } }, body })),
  );
}

/** Tells an address nothing any more. */
export function useDeleteHook() {
  return useHookMutation((id: string) =>
    send(client.DELETE('/api/hooks/{hookId}', { params: { path: { hookId: id } } })),
  );
}

/** Makes a new secret; the one before signs nothing any more. */
export function useRenewSecret() {
  return useHookMutation((id: string) =>
    send(client.POST('/api/hooks/{hookId}/secret', { params: { path: { hookId: id } } })),
  );
}

/** Sends an example now and says how it went. */
export function useTestHook() {
  return useHookMutation((id: string) =>
    send(client.POST('/api/hooks/{hookId}/test', { params: { path: { hookId: id } } })),
  );
}

/** Tries again: one delivery, or without `deliveryId` all that were given up. */
export function useRedeliver() {
  return useHookMutation(
    async ({ hookId, deliveryId }: { readonly hookId: string; readonly deliveryId?: string }) => {
      if (deliveryId === undefined) {
        const path = { hookId };
        return (await send(client.POST('/api/hooks/{hookId}/redeliver', { params: { path } }))).deliveries;
      }
      const path = { hookId, deliveryId };
      await send(client.POST('/api/hooks/{hookId}/deliveries/{deliveryId}/redeliver', { params: { path } }));
      return 1;
    },
  );
}

function useHookMutation<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.all }),
  });
}
