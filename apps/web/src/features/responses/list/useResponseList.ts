import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLive } from '@/api/live.ts';
import {
  readResponses,
  responseKeys,
  type FlowResponse,
  type FlowResponseList,
  type ResponseFilter,
} from '@/api/responses.ts';
import { mergeHead } from './merge-head.ts';

type Pages = InfiniteData<FlowResponseList, string | undefined>;

/** Something about the list of one filter. */
interface Of<Value> {
  readonly place: string;
  readonly value: Value;
}

/** Milliseconds between two looks at what is new, however many answers come. */
const PAUSE = 1_000;
const NONE: ReadonlySet<string> = new Set();

/**
 * Answers, newest first, page by page. New ones come by themselves; while the list is held, because it is read further
 * down, they wait, so that nothing moves.
 */
export function useResponseList(filter: ResponseFilter) {
  const queryClient = useQueryClient();
  const key = responseKeys.list(filter);
  const place = JSON.stringify(filter);
  const pages = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      readResponses(filter, pageParam, signal),
    getNextPageParam: (page): string | undefined => page.next,
    placeholderData: (previous) => previous,
    // What is new is asked for below; reading all pages again would be many requests.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const rows = useMemo(() => rowsOf(pages.data), [pages.data]);
  const [head, setHead] = useState<Of<FlowResponseList>>();
  const [fresh, setFresh] = useState<Of<ReadonlySet<string>>>();
  const held = useRef(false);
  const looking = useRef<ReturnType<typeof setTimeout>>(undefined);

  useLive(['responses'], filter.flowId, () => {
    looking.current ??= setTimeout(() => {
      looking.current = undefined;
      void lookAtHead();
    }, PAUSE);
  });
  useEffect(
    () => () => {
      clearTimeout(looking.current);
      looking.current = undefined;
    },
    [],
  );

  async function lookAtHead(): Promise<void> {
    void queryClient.invalidateQueries({ queryKey: responseKeys.count(filter) });
    if (filter.flowId !== undefined)
      void queryClient.invalidateQueries({ queryKey: responseKeys.columns(filter.flowId) });
    const found = await readResponses(filter, undefined).catch(() => undefined);
    if (found === undefined) return;
    const known = rowsOf(queryClient.getQueryData<Pages>(key));
    if (held.current && mergeHead(known, found).fresh.length > 0) setHead({ place, value: found });
    else takeIn(found);
  }

  function takeIn(found: FlowResponseList): void {
    setHead(undefined);
    const known = queryClient.getQueryData<Pages>(key);
    // The filter was left meanwhile, or its first page is still on its way.
    if (known === undefined) return;
    const merged = mergeHead(rowsOf(known), found);
    if (merged.hasGap) {
      void queryClient.resetQueries({ queryKey: key });
      return;
    }
    queryClient.setQueryData<Pages>(key, withRows(known, merged.rows));
    if (merged.fresh.length > 0) setFresh({ place, value: new Set(merged.fresh) });
  }

  const waiting = head?.place === place ? head.value : undefined;
  return {
    pages,
    rows,
    /** Ids of those that came a moment ago. */
    fresh: fresh?.place === place ? fresh.value : NONE,
    /** How many new ones wait. */
    waiting: useMemo(
      () => (waiting === undefined ? 0 : mergeHead(rows, waiting).fresh.length),
      [rows, waiting],
    ),
    /** Holds the list, or lets in what waits. */
    hold: (holds: boolean) => {
      held.current = holds;
      if (!holds && waiting !== undefined) takeIn(waiting);
    },
    /** Takes some away that were deleted. */
    remove: (ids: ReadonlySet<string>) =>
      queryClient.setQueryData<Pages>(
        key,
        (data) =>
          data &&
          withRows(
            data,
            rowsOf(data).filter(({ id }) => !ids.has(id)),
          ),
      ),
    restart: () => void queryClient.resetQueries({ queryKey: key }),
  };
}

function rowsOf(data: Pick<Pages, 'pages'> | undefined): readonly FlowResponse[] {
  return data?.pages.flatMap((page) => page.items) ?? [];
}

/** The same pages with other rows: all on the first, so that the cursor of the last goes on where it was. */
function withRows(data: Pages, rows: readonly FlowResponse[]): Pages {
  const next = data.pages.at(-1)?.next;
  return {
    pages: [{ items: [...rows], ...(next === undefined ? {} : { next }) }],
    pageParams: [undefined],
  };
}
