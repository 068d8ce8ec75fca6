import type { components } from '@flowsmith/api-types';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';
import { useLive } from './live.ts';

/** Something that Meta told about a flow. */
export type Notification = components['schemas']['Notification'];

const keys = {
  all: ['notifications'] as const,
  list: (flowId: string | undefined, unread: boolean) => ['notifications', 'list', flowId, unread] as const,
  unread: (flowId: string | undefined) => ['notifications', 'unread', flowId] as const,
};

const of = (flowId: string | undefined) => (flowId === undefined ? {} : { flowId });

/** What Meta told, newest first. @param flowId absent: about all flows */
export function useNotifications(flowId: string | undefined, unread: boolean) {
  return useInfiniteQuery({
    queryKey: keys.list(flowId, unread),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      send(
        client.GET('/api/notifications', {
          params: {
            query: {
              ...of(flowId),
              ...(unread ? { unread: 'true' } : {}),
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

/** How many nobody has read; follows what comes. */
export function useUnreadNotifications(flowId: string | undefined): number {
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: keys.unread(flowId),
    queryFn: async ({ signal }) =>
      (
        await send(
          client.GET('/api/notifications', { params: { query: { ...of(flowId), limit: 1 } }, signal }),
        )
      ).unread,
    // Who shows a count of a page is not to be told that the page failed.
    retry: false,
  });
  useLive(['notifications'], flowId, () => void queryClient.invalidateQueries({ queryKey: keys.all }));
  return data ?? 0;
}

/** Marks some as read, or all of a flow. */
export function useReadNotifications() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly ids?: string[]; readonly flowId?: string }) =>
      send(client.POST('/api/notifications/read', { body })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.all }),
  });
}
