/** Longest time that typing may postpone an idle task, in milliseconds. */
const PATIENCE = 300;

/**
 * Runs a task when the browser has painted and has nothing better to do; the answer cancels it. Safari has no
 * `requestIdleCallback`; a short timeout does nearly the same.
 */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task, { timeout: PATIENCE });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(task, 50);
  return () => clearTimeout(handle);
}
