/** How long changes must pause before they are followed, and how long they may postpone that, in milliseconds. */
const PAUSE = 200;
const PATIENCE = 800;

/** Work that follows changes without ever standing in their way. */
export interface Follower {
  /** Something changed: the task is to run. */
  follow(): void;
  /** Forgets what was to run. */
  stop(): void;
}

/**
 * Begins a task some time after changes: when they pause (the next letter of a word shall not wait for it) or have gone on
 * for a while, and then as soon as the browser has nothing better to do. Many changes, one run; a change
 * stops a task that is under way when the next begins.
 */
export function whenIdle(task: () => Iterator<void>): Follower {
  let since: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancel: (() => void) | undefined;

  function run(): void {
    since = undefined;
    cancel?.();
    cancel = inSteps(task());
  }

  return {
    follow() {
      const now = performance.now();
      since ??= now;
      clearTimeout(timer);
      timer = setTimeout(run, Math.max(0, Math.min(PAUSE, since + PATIENCE - now)));
    },
    stop() {
      since = undefined;
      clearTimeout(timer);
      cancel?.();
    },
  };
}

/** How long one stretch of work may take when the browser is idle, in milliseconds: half a frame. */
const STRETCH = 8;

/** Runs work step by step, in stretches while the browser is idle. Returns a function that stops it. */
export function inSteps(work: Iterator<void>): () => void {
  let cancel = idle(stretch);
  function stretch(): void {
    const end = performance.now() + STRETCH;
    do {
      if (work.next().done === true) return;
    } while (performance.now() < end);
    cancel = idle(stretch);
  }
  return () => cancel();
}

/** Safari has no `requestIdleCallback`; a short timeout does nearly the same. */
function idle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task, { timeout: PATIENCE });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(task, 50);
  return () => clearTimeout(handle);
}
