import type { components } from '@flowsmith/api-types';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';
import type { Environment } from './endpoints.ts';

/** A line of the log of exchanges. */
export type ExchangeSummary = components['schemas']['ExchangeSummary'];
/** One exchange in full. */
export type Exchange = components['schemas']['Exchange'];
/** Milliseconds of each step that was reached. */
export type ExchangeTimings = components['schemas']['ExchangeTimings'];
/** What went wrong in one. */
export type ExchangeError = components['schemas']['ExchangeError'];
/** How the exchanges of an environment went. */
export type ExchangeOverview = components['schemas']['ExchangeOverview'];
/** What a request that was tried came to. */
export type TriedExchange = components['schemas']['TriedExchange'];

/** Which exchanges are looked at; an empty text: all of them. */
export interface ExchangeFilter {
  readonly environment: Environment;
  readonly caller: ExchangeSummary['caller'] | '';
  /** `well`, `failed`, or a status. */
  readonly outcome: string;
  readonly action: string;
  readonly screen: string;
  readonly text: string;
}

const keys = {
  of: (flowId: string) => ['exchanges', flowId] as const,
  list: (flowId: string, filter: ExchangeFilter) => [...keys.of(flowId), 'list', filter] as const,
  fresh: (flowId: string, filter: ExchangeFilter, after: number) =>
    [...keys.of(flowId), 'fresh', filter, after] as const,
  one: (flowId: string, environment: Environment, id: number) =>
    [...keys.of(flowId), 'one', environment, id] as const,
  overview: (flowId: string, environment: Environment) =>
    [...keys.of(flowId), 'overview', environment] as const,
};

const PAGE = 50;
/** Milliseconds between questions for what is new; none are asked while the window is hidden. */
const POLL = 2_000;

/**
 * The exchanges of an environment, newest first, page by page, and by and by those that are new. `fresh` stand before
 * `items`.
 */
export function useExchanges(flowId: string, filter: ExchangeFilter) {
  const queryClient = useQueryClient();
  const pages = useInfiniteQuery({
    queryKey: keys.list(flowId, filter),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }: { pageParam: number | undefined; signal: AbortSignal }) =>
      readPage(flowId, filter, pageParam === undefined ? {} : { before: pageParam }, PAGE, signal),
    getNextPageParam: (page): number | undefined => (page.more ? page.items.at(-1)?.id : undefined),
    placeholderData: (previous) => previous,
    // What is old does not change; what is new is asked for below.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0]?.id ?? 0;
  const fresh = useQuery({
    queryKey: keys.fresh(flowId, filter, newest),
    queryFn: ({ signal }) => readPage(flowId, filter, { after: newest }, MANY, signal),
    enabled: pages.isSuccess && !pages.isPlaceholderData,
    refetchInterval: POLL,
    staleTime: 0,
    gcTime: 0,
  });
  return {
    pages,
    items,
    fresh: fresh.data?.items ?? [],
    /** So many came that some are missing between the new and the old. */
    hasGap: fresh.data?.more === true,
    restart: () => void queryClient.resetQueries({ queryKey: keys.list(flowId, filter) }),
    isOutOfTouch: fresh.isError,
  };
}

/** So many new ones are kept apart from the pages. */
const MANY = 100;

function readPage(
  flowId: string,
  filter: ExchangeFilter,
  range: { before?: number; after?: number },
  limit: number,
  signal: AbortSignal,
) {
  const { environment, caller, outcome, action, screen, text } = filter;
  return send(
    client.GET('/api/flows/{id}/endpoint/exchanges', {
      params: {
        path: { id: flowId },
        query: {
          environment,
          limit,
          ...range,
          ...(caller === '' ? {} : { caller }),
          ...outcomeQuery(outcome),
          ...(action === '' ? {} : { action }),
          ...(screen === '' ? {} : { screen }),
          ...(text.trim() === '' ? {} : { text: text.trim() }),
        },
      },
      signal,
    }),
  );
}

function outcomeQuery(outcome: string): { failed?: string; status?: number } {
  if (outcome === 'well') return { failed: 'false' };
  if (outcome === 'failed') return { failed: 'true' };
  return /^\d{1,3}$/.test(outcome) ? { status: Number(outcome) } : {};
}

/** One exchange in full. It never changes. */
export function useExchange(flowId: string, environment: Environment, id: number | undefined) {
  return useQuery({
    queryKey: keys.one(flowId, environment, id ?? 0),
    queryFn: ({ signal }) =>
      send(
        client.GET('/api/flows/{id}/endpoint/exchanges/{exchangeId}', {
          params: { path: { id: flowId, exchangeId: id ?? 0 }, query: { environment } },
          signal,
        }),
      ),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How many there are, how they went and how long they took. @param newest id of the latest that is known: a new one asks again */
export function useExchangeOverview(flowId: string, environment: Environment, newest: number) {
  return useQuery({
    queryKey: [...keys.overview(flowId, environment), newest],
    queryFn: ({ signal }) =>
      send(
        client.GET('/api/flows/{id}/endpoint/exchanges/overview', {
          params: { path: { id: flowId }, query: { environment } },
          signal,
        }),
      ),
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
}

/** Forgets all exchanges of an environment. */
export function useClearExchanges(flowId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (environment: Environment) =>
      send(
        client.DELETE('/api/flows/{id}/endpoint/exchanges', {
          params: { path: { id: flowId }, query: { environment } },
        }),
      ),
    onSuccess: () => queryClient.resetQueries({ queryKey: keys.of(flowId) }),
  });
}

/** Sends a decrypted request to the draft, as its code is now. */
export function useReplay(flowId: string) {
  return useMutation({
    mutationFn: (request: { [key: string]: unknown }) =>
      send(
        client.POST('/api/flows/{id}/endpoint/try', {
          params: { path: { id: flowId } },
          body: { request, caller: 'replay' },
        }),
      ),
  });
}
