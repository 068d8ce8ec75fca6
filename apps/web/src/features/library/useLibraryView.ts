import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { FlowFilter } from '@/api/flows.ts';
import { useStored } from '@/app/stored.ts';

/** In which order flows stand. */
export type FlowSort = 'changed' | 'name' | 'created';
/** How flows are shown. */
export type FlowView = 'cards' | 'rows';

const SORTS: readonly FlowSort[] = ['changed', 'name', 'created'];
const STATUSES: readonly FlowFilter['status'][] = ['all', 'draft', 'published', 'changed', 'deleted'];

/** Search and status live in the address, so that going back from a flow finds the list as it was; sort and view are remembered. */
export function useLibraryView() {
  const [params, setParams] = useSearchParams();
  const [sort, setSort] = useStored<FlowSort>('library.sort', (stored) => oneOf(SORTS, stored) ?? 'changed');
  const [view, setView] = useStored<FlowView>('library.view', (stored) =>
    stored === 'rows' ? 'rows' : 'cards',
  );
  const set = useCallback(
    (key: string, value: string) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === '') after.delete(key);
          else after.set(key, value);
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  const status = oneOf(STATUSES, params.get('status')) ?? 'all';
  return {
    search: params.get('q') ?? '',
    setSearch: useCallback((search: string) => set('q', search), [set]),
    status,
    setStatus: useCallback((next: string) => set('status', next === 'all' ? '' : next), [set]),
    sort,
    setSort: (next: string) => setSort(oneOf(SORTS, next) ?? 'changed'),
    view,
    setView: (next: string) => setView(next === 'rows' ? 'rows' : 'cards'),
  };
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | undefined {
  return values.find((value) => value === text);
}
