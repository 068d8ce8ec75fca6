import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that never changes and always does what the latest one does; for handlers, not for rendering. */
export function useStable<Args extends readonly unknown[], Result>(
  handler: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
