/** How long work may be put off for what the browser has to do, in milliseconds. */
const PATIENCE = 1000;

/** Resolves as soon as the browser has nothing better to do, or the signal says that nobody waits any more. */
export function whenIdle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    signal.addEventListener('abort', () => resolve(), { once: true });
    // Safari has no `requestIdleCallback`; a short timeout does nearly the same.
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else setTimeout(resolve, 20);
  });
}
