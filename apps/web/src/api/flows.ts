import type { components } from '@flowsmith/api-types';
import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asApiError } from './api-error.ts';
import { client, send } from './client.ts';

/** A flow as the library lists it. */
export type FlowSummary = components['schemas']['FlowSummary'];
/** A flow with its text. */
export type Flow = components['schemas']['Flow'];
/** A flow without its text, as the answer to a change. */
export type SavedFlow = components['schemas']['SavedFlow'];
/** `draft`, `published`, or `changed` since it was published. */
export type FlowStatus = FlowSummary['status'];

/** What the library may be narrowed to. */
export interface FlowFilter {
  readonly search: string;
  readonly status: FlowStatus | 'deleted' | 'all';
}

/** Keys under which flows are cached. */
export const flowKeys = {
  all: ['flows'] as const,
  lists: ['flows', 'list'] as const,
  list: (filter: FlowFilter) => ['flows', 'list', filter] as const,
  one: (id: string) => ['flows', 'one', id] as const,
};

const PAGE = 60;

/** The library, page by page, latest change first. */
export function useFlows(filter: FlowFilter) {
  return useInfiniteQuery({
    queryKey: flowKeys.list(filter),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      send(
        client.GET('/api/flows', {
          params: {
            query: {
              limit: PAGE,
              ...(filter.search === '' ? {} : { search: filter.search }),
              ...(filter.status === 'all' ? {} : { status: filter.status }),
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

/** The query of one flow with its text. */
export function flowQuery(id: string) {
  return queryOptions({ queryKey: flowKeys.one(id), queryFn: ({ signal }) => readFlow(id, signal) });
}

/** One flow without keeping its text fresh: for dialogs that show name, categories and status. */
export function useFlow(id: string, enabled = true) {
  return useQuery({ ...flowQuery(id), enabled });
}

/** Reads one flow with its text. */
export function readFlow(id: string, signal?: AbortSignal): Promise<Flow> {
  return send(
    client.GET('/api/flows/{id}', { params: { path: { id } }, ...(signal === undefined ? {} : { signal }) }),
  );
}

/** How a new flow begins: blank, from a text, or from a template. */
export type CreateFlow = components['schemas']['CreateFlow'];

/** Begins a flow. */
export function useCreateFlow() {
  return useFlowMutation((body: CreateFlow) => send(client.POST('/api/flows', { body })));
}

/** Copies a flow. */
export function useDuplicateFlow() {
  return useFlowMutation(({ id, name }: { id: string; name?: string }) =>
    send(
      client.POST('/api/flows/{id}/duplicate', {
        params: { path: { id } },
        body: name === undefined ? {} : { name },
      }),
    ),
  );
}

/** Hides a flow; `useUndeleteFlow` brings it back. */
export function useDeleteFlow() {
  return useFlowMutation((id: string) =>
    send(client.DELETE('/api/flows/{id}', { params: { path: { id } } })),
  );
}

/** Brings a deleted flow back. */
export function useUndeleteFlow() {
  return useFlowMutation((id: string) =>
    send(client.POST('/api/flows/{id}/undelete', { params: { path: { id } } })),
  );
}

/** What can be changed of a flow without touching its text. */
export interface FlowDetails {
  readonly name?: string;
  readonly categories?: string[];
}

/** Changes name or categories and leaves the text alone, also when it is saved elsewhere at the same moment. */
export function useChangeFlow() {
  return useFlowMutation(({ id, ...details }: FlowDetails & { id: string }) => changeFlow(id, details, 3));
}

async function changeFlow(id: string, details: FlowDetails, attempts: number): Promise<SavedFlow> {
  const { text, revision } = await readFlow(id);
  try {
    return await send(
      client.PUT('/api/flows/{id}', {
        params: { path: { id }, header: { 'if-match': String(revision) } },
        body: { text, ...details },
      }),
    );
  } catch (error) {
    if (asApiError(error).code === 'stale' && attempts > 1) return changeFlow(id, details, attempts - 1);
    throw error;
  }
}

/** Where the text of a flow can be downloaded, byte for byte. */
export function exportUrl(id: string): string {
  return `/api/flows/${encodeURIComponent(id)}/export`;
}

function useFlowMutation<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: flowKeys.all }),
  });
}
