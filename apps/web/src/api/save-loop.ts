/** How one save ended. */
export type SaveResult =
  /** The server has everything. */
  | 'all'
  /** It has what was sent; something else changed meanwhile and is saved next. */
  | 'more'
  /** No answer: tried again until there is one. */
  | 'unreachable'
  /** Refused: somebody decides, or the next change tries again. */
  | 'refused';

/** What a loop works with. */
export interface SaveLoopParts {
  /** Whether there is something to save; `undecided`: not before somebody ended a conflict. */
  readonly state: () => 'saved' | 'unsaved' | 'undecided';
  /** Sends what there is now. Never throws. */
  readonly send: () => Promise<SaveResult>;
}

/** Saves what changed after a short pause, one save at a time, so that the newest wins. */
export interface SaveLoop {
  /** Something changed: it is saved after a pause, which begins anew with each change. */
  readonly changed: () => void;
  /** Saves now; resolves to whether the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Saves nothing by itself any more; a save on its way goes on. */
  readonly stop: () => void;
}

/** Pause after the last change before it is saved, in milliseconds. */
const PAUSE = 600;
/** Pause before an unreachable server is tried again; doubles up to the longest. */
const RETRY_FIRST = 1000;
const RETRY_LONGEST = 15_000;

/** What a loop makes of the state that people are shown. */
export function needOf({ kind }: { readonly kind: string }): ReturnType<SaveLoopParts['state']> {
  if (kind === 'saved') return 'saved';
  return kind === 'conflict' ? 'undecided' : 'unsaved';
}

/** The one way in which the builder saves by itself; what is saved, and what people see of it, is the caller's. */
export function createSaveLoop({ state, send }: SaveLoopParts): SaveLoop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let retryDelay = RETRY_FIRST;
  let stopped = false;

  function schedule(delay: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void flush(), delay);
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (running !== undefined) {
      await running;
      return flush();
    }
    const now = state();
    if (now !== 'unsaved') return now === 'saved';
    running = sendOnce().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function sendOnce(): Promise<boolean> {
    const result = await send();
    switch (result) {
      case 'all':
        retryDelay = RETRY_FIRST;
        return true;
      case 'more':
        retryDelay = RETRY_FIRST;
        schedule(PAUSE);
        return false;
      case 'unreachable':
        schedule(retryDelay);
        retryDelay = Math.min(retryDelay * 2, RETRY_LONGEST);
        return false;
      case 'refused':
        return false;
    }
  }

  return {
    changed: () => schedule(PAUSE),
    flush,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
