import type { components, paths } from '@flowsmith/api-types';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { client, send } from './client.ts';

/** Something that somebody did. */
export type AuditEvent = components['schemas']['AuditEvent'];
/** Whether the log is as it was written. */
export type AuditState = components['schemas']['AuditState'];
type Query = NonNullable<paths['/api/audit']['get']['parameters']['query']>;
/** What the list can be narrowed to; what is left out is not asked for. */
export type AuditFilter = Omit<Query, 'cursor' | 'limit'>;

const PAGE = 50;

/** Who did what, newest first, page by page. */
export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', 'list', filter],
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }: { pageParam: number | undefined; signal: AbortSignal }) =>
      send(
        client.GET('/api/audit', {
          params: {
            query: { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ next }): number | undefined => (next === undefined ? undefined : Number(next)),
    placeholderData: (previous) => previous,
  });
}

/** All that is recorded, with its words. */
export function useAuditActions() {
  return useQuery({
    queryKey: ['audit', 'actions'],
    queryFn: async ({ signal }) => (await send(client.GET('/api/audit/actions', { signal }))).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Looks through the whole log for events that were changed or taken away. */
export function useVerifyAudit() {
  return useMutation({ mutationFn: () => send(client.GET('/api/audit/verify')) });
}

/** Where all events that match can be downloaded. */
export function auditExportUrl(filter: AuditFilter, format: 'csv' | 'json'): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, value);
  return `/api/audit/export?${query}`;
}
