import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Environment } from '@/api/endpoints.ts';
import type { ExchangeFilter } from '@/api/exchanges.ts';

/** What is looked at: it stands in the address, so that it survives a reload and can be sent to others. */
export interface ExchangeView {
  readonly filter: ExchangeFilter;
  readonly isFiltered: boolean;
  /** Id of the exchange that is shown in full. */
  readonly shown: number | undefined;
  readonly change: (change: Partial<ExchangeFilter>) => void;
  readonly clear: () => void;
  readonly show: (id: number | undefined) => void;
}

const CALLERS = ['phone', 'replay', 'sandbox', 'network'] as const;
const FILTERS = ['caller', 'outcome', 'action', 'screen', 'text'] as const;

export function useFilter(): ExchangeView {
  const [params, setParams] = useSearchParams();
  const filter = useMemo((): ExchangeFilter => {
    const of = (name: string) => params.get(name) ?? '';
    const environment: Environment = of('env') === 'live' ? 'live' : 'draft';
    const caller = CALLERS.find((each) => each === of('caller')) ?? '';
    return {
      environment,
      caller,
      outcome: of('outcome'),
      action: of('action').slice(0, 80),
      screen: of('screen').slice(0, 80),
      text: of('text').slice(0, 200),
    };
  }, [params]);
  const set = useCallback(
    (changes: Readonly<Record<string, string | undefined>>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value = ''] of Object.entries(changes)) {
            if (value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  const id = Number(params.get('exchange') ?? '');
  return {
    filter,
    isFiltered: FILTERS.some((name) => filter[name] !== ''),
    shown: Number.isInteger(id) && id > 0 ? id : undefined,
    change: ({ environment, ...rest }) =>
      set({
        ...rest,
        // An exchange belongs to one of them.
        ...(environment === undefined
          ? {}
          : { env: environment === 'live' ? 'live' : '', exchange: '', screen: '' }),
      }),
    clear: () => set({ caller: '', outcome: '', action: '', screen: '', text: '' }),
    show: (next) => set({ exchange: next === undefined ? '' : String(next) }),
  };
}
