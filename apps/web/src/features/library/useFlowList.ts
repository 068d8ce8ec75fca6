import { useEffect, useMemo } from 'react';
import { type ApiError, asApiError } from '@/api/api-error.ts';
import { type FlowFilter, type FlowSummary, useFlows } from '@/api/flows.ts';
import { sortFlows } from './sort-flows.ts';
import type { FlowSort } from './useLibraryView.ts';

/** The library's flows, ready to be shown. */
export interface FlowList {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly flows: readonly FlowSummary[];
  readonly isEmpty: boolean;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly error: ApiError | undefined;
  readonly retry: () => void;
}

/** Flows page by page. The server lists by last change; another order needs all pages, which then come by themselves. */
export function useFlowList(filter: FlowFilter, sort: FlowSort): FlowList {
  const query = useFlows(filter);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isError } = query;
  const needsAll = sort !== 'changed';
  const canLoad = hasNextPage && !isFetchingNextPage && !isError;

  useEffect(() => {
    if (needsAll && canLoad) void fetchNextPage();
  }, [needsAll, canLoad, fetchNextPage]);

  const flows = useMemo(() => sortFlows(data?.pages.flatMap(({ items }) => items) ?? [], sort), [data, sort]);
  const state = data !== undefined ? 'ready' : isError ? 'failed' : 'loading';
  return {
    state,
    flows,
    isEmpty: state === 'ready' && flows.length === 0 && !query.isPlaceholderData,
    hasMore: hasNextPage,
    loadMore: () => {
      if (canLoad) void fetchNextPage();
    },
    error: isError ? asApiError(query.error) : undefined,
    retry: () => void query.refetch(),
  };
}
