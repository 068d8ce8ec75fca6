import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ResponseFilter } from '@/api/responses.ts';
import { useToday } from '../common/useToday.ts';
import { filterOf, isNarrowed, queryParams, readQuery, type AnswerQuery } from './view-params.ts';

/** What is looked at, and ways to look at something else. */
export interface AnswerView {
  readonly query: AnswerQuery;
  /** What the API is asked. */
  readonly filter: ResponseFilter;
  readonly isFiltered: boolean;
  /** Id of the answer that is shown in full. */
  readonly shown: string | undefined;
  readonly change: (change: Partial<AnswerQuery>) => void;
  readonly clear: () => void;
  readonly show: (id: string | undefined) => void;
}

/** The view that the address names. @param flowId absent: answers to all flows */
export function useAnswerView(flowId: string | undefined): AnswerView {
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => readQuery(params), [params]);
  // Ranges with names move on at midnight.
  const today = useToday();
  const filter = useMemo(() => filterOf(query, flowId, new Date(today)), [query, flowId, today]);
  const set = useCallback(
    (changes: { readonly [name: string]: string }) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return {
    query,
    filter,
    isFiltered: isNarrowed(query),
    shown: params.get('answer') ?? undefined,
    change: (changes) => set(queryParams(changes)),
    clear: () => set(queryParams(NOTHING)),
    show: (id) => set({ answer: id ?? '' }),
  };
}

const NOTHING: AnswerQuery = { search: '', time: '', version: 0, person: '', fields: [], flow: '' };
