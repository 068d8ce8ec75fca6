import type { components } from '@flowsmith/api-types';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';

type Schemas = components['schemas'];

/** A completed flow as lists show it. */
export type FlowResponse = Schemas['FlowResponse'];
/** One in full. */
export type FlowResponseDetail = Schemas['FlowResponseDetail'];
/** A page of answers. */
export type FlowResponseList = Schemas['FlowResponseList'];
/** A field of the answers of a flow. */
export type ResponseColumn = Schemas['ResponseColumn'];
/** A file that came with an answer. */
export type ResponseFile = Schemas['ResponseFile'];
/** How a flow went. */
export type ResponseStats = Schemas['ResponseStats'];
/** Somebody who answered. */
export type Person = Schemas['Person'];

/** A condition on one field. */
export type FieldFilter =
  | { readonly field: string; readonly op: 'is' | 'isNot'; readonly values: readonly string[] }
  | { readonly field: string; readonly op: 'answered' | 'unanswered' };

/** Which answers are looked at; what is absent is not looked at. */
export interface ResponseFilter {
  /** Absent: answers to all flows. */
  readonly flowId?: string;
  /** Only those of which no flow is known. */
  readonly unmatched?: true;
  readonly version?: number;
  /** Moments, ISO 8601. */
  readonly since?: string;
  readonly until?: string;
  readonly person?: string;
  readonly search?: string;
  readonly fields?: readonly FieldFilter[];
}

/** Keys under which answers are cached. */
export const responseKeys = {
  all: ['responses'] as const,
  lists: ['responses', 'list'] as const,
  list: (filter: ResponseFilter) => ['responses', 'list', filter] as const,
  count: (filter: ResponseFilter) => ['responses', 'count', filter] as const,
  one: (id: string, reveal: boolean) => ['responses', 'one', id, reveal] as const,
  columns: (flowId: string) => ['responses', 'columns', flowId] as const,
  stats: (flowId: string, range: StatsRange) => ['responses', 'stats', flowId, range] as const,
  settings: (flowId: string) => ['responses', 'settings', flowId] as const,
  person: (id: string) => ['responses', 'person', id] as const,
};

/** A filter as the API takes it. */
export function filterQuery(filter: ResponseFilter) {
  const { unmatched, fields = [], ...rest } = filter;
  return {
    ...rest,
    ...(unmatched === true ? { unmatched: 'true' } : {}),
    ...(fields.length === 0 ? {} : { filters: JSON.stringify(fields) }),
  };
}

const PAGE = 50;

/** One page, newest first. */
export function readResponses(
  filter: ResponseFilter,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<FlowResponseList> {
  return send(
    client.GET('/api/responses', {
      params: {
        query: { ...filterQuery(filter), limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
      },
      ...(signal === undefined ? {} : { signal }),
    }),
  );
}

/** How many answers fit. */
export function useResponseCount(filter: ResponseFilter, enabled = true) {
  return useQuery({
    queryKey: responseKeys.count(filter),
    queryFn: ({ signal }) =>
      send(client.GET('/api/responses/count', { params: { query: filterQuery(filter) }, signal })),
    placeholderData: (previous) => previous,
    enabled,
  });
}

/** Fields of the answers to a flow. */
export function useResponseColumns(flowId: string | undefined) {
  return useQuery({
    queryKey: responseKeys.columns(flowId ?? ''),
    queryFn: async ({ signal }) =>
      (
        await send(
          client.GET('/api/flows/{id}/responses/columns', {
            params: { path: { id: flowId ?? '' } },
            signal,
          }),
        )
      ).items,
    enabled: flowId !== undefined,
  });
}

/** One answer in full. @param reveal sensitive fields as they were sent */
export function useResponse(id: string, reveal: boolean) {
  return useQuery({
    queryKey: responseKeys.one(id, reveal),
    queryFn: ({ signal }) =>
      send(
        client.GET('/api/responses/{responseId}', {
          params: { path: { responseId: id }, query: { reveal: String(reveal) } },
          signal,
        }),
      ),
    placeholderData: (previous) => (previous?.id === id ? previous : undefined),
    // What was revealed is forgotten when it is hidden again.
    ...(reveal ? { gcTime: 0 } : {}),
  });
}

/** Deletes answers, with their files; a thousand at a time and more. Answers how many there were. */
export function useDeleteResponses() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (ids: readonly string[]) => {
      let deleted = 0;
      for (let from = 0; from < ids.length; from += MOST_DELETED) {
        const body = { ids: ids.slice(from, from + MOST_DELETED) };
        deleted += (await send(client.POST('/api/responses/delete', { body }))).deleted;
      }
      return deleted;
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: responseKeys.all, refetchType: 'none' }),
  });
}

/**
 * Deletes everything that fits a filter and was there when this began, some thousands at a time.
 * @param onProgress is told how many are gone so far
 */
export function useDeleteMatching(onProgress: (deleted: number) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (filter: ResponseFilter) => {
      const query = { ...filterQuery(filter), receivedUntil: new Date().toISOString() };
      let deleted = 0;
      for (;;) {
        const step = await send(client.DELETE('/api/responses', { params: { query } }));
        deleted += step.deleted;
        onProgress(deleted);
        if (!step.more) return deleted;
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: responseKeys.all, refetchType: 'none' }),
  });
}

/** As many the API deletes with one request. */
const MOST_DELETED = 500;

/** Says by hand which flow was answered. */
export function useAssignResponse(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (flowId: string) =>
      send(
        client.PATCH('/api/responses/{responseId}', {
          params: { path: { responseId: id } },
          body: { flowId },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: responseKeys.all }),
  });
}

/** Fetches a file again that could not be fetched. */
export function useFetchFile(responseId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (mediaId: string) =>
      send(
        client.POST('/api/responses/{responseId}/media/{mediaId}/fetch', {
          params: { path: { responseId, mediaId } },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['responses', 'one', responseId] }),
  });
}

/** What charts are about. */
export type StatsRange = Pick<ResponseFilter, 'version' | 'since' | 'until'>;

/** From sent to completed. */
export function useResponseStats(flowId: string, range: StatsRange) {
  return useQuery({
    queryKey: responseKeys.stats(flowId, range),
    queryFn: ({ signal }) =>
      send(
        client.GET('/api/flows/{id}/responses/stats', {
          params: { path: { id: flowId }, query: range },
          signal,
        }),
      ),
    placeholderData: (previous) => previous,
  });
}

/** How long answers are kept. */
export function useResponseSettings(flowId: string) {
  return useQuery({
    queryKey: responseKeys.settings(flowId),
    queryFn: ({ signal }) =>
      send(client.GET('/api/flows/{id}/responses/settings', { params: { path: { id: flowId } }, signal })),
  });
}

/** Sets how long answers are kept. @param days `null`: until somebody deletes them */
export function useSaveRetention(flowId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (days: number | null) =>
      send(
        client.PUT('/api/flows/{id}/responses/settings', {
          params: { path: { id: flowId } },
          body: { retentionDays: days },
        }),
      ),
    onSuccess: (settings) => queryClient.setQueryData(responseKeys.settings(flowId), settings),
  });
}

/** Somebody who answered. */
export function usePerson(id: string) {
  return useQuery({
    queryKey: responseKeys.person(id),
    queryFn: ({ signal }) =>
      send(client.GET('/api/persons/{personId}', { params: { path: { personId: id } }, signal })),
  });
}

/** Deletes everything that is kept of a person. */
export function useDeletePerson() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      send(client.DELETE('/api/persons/{personId}', { params: { path: { personId: id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: responseKeys.all, refetchType: 'none' }),
  });
}

/** Address of the file with everything that is kept of a person. */
export function personExportUrl(id: string): string {
  return `/api/persons/${id}/export`;
}

/** What a file of answers is like. */
export interface ExportChoice {
  readonly format: 'csv' | 'json' | 'xlsx';
  /** Names of fields in their order; absent: all. */
  readonly columns?: readonly string[];
  readonly options: 'ids' | 'labels';
  readonly sensitive: 'masked' | 'shown';
}

/** Address of a file of answers. */
export function exportResponsesUrl(filter: ResponseFilter, choice: ExportChoice): string {
  const { columns, ...rest } = choice;
  const query = new URLSearchParams();
  const entries = { ...filterQuery(filter), ...rest, ...(columns ? { columns: columns.join(',') } : {}) };
  for (const [name, value] of Object.entries(entries)) query.set(name, String(value));
  return `/api/responses/export?${query}`;
}
