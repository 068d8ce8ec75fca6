import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** A value in the address of the page, so that it survives a reload and can be sent to others; empty: it is not there. */
export function useSearchValue(name: string): readonly [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [name, setParams],
  );
  return [params.get(name) ?? '', set];
}
