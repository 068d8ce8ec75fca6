import type { PlayKit } from '@flowsmith/flow-model';
import type { ApiError } from './api-error.ts';

/** A kit and the revision that a save of it is based on. */
export interface KitState {
  readonly kit: PlayKit;
  readonly revision: number;
}

/** How the server answered a save. */
export type KitSaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Somebody else saved meanwhile; this is what is there now. */
  | { readonly kind: 'stale'; readonly theirs: KitState }
  /** No answer: tried again until there is one. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failed'; readonly error: ApiError };

/** What people are told of. */
export type KitEvent =
  /** Theirs is shown now. `keepMine` puts ours back, on top of theirs. */
  | { readonly kind: 'conflict'; readonly keepMine: () => void }
  | { readonly kind: 'failed'; readonly error: ApiError };

/** What a saver works on. */
export interface KitSaverParts {
  /** What is shown; `undefined` before it was loaded. */
  readonly shown: () => KitState | undefined;
  readonly show: (state: KitState) => void;
  readonly send: (state: KitState) => Promise<KitSaveOutcome>;
}

/** Shows a changed kit at once and saves it a little later. */
export interface KitSaver {
  readonly save: (kit: PlayKit) => void;
  /** Saves now; resolves to whether the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Whether the server does not have everything yet. */
  readonly isUnsaved: () => boolean;
  /** Returns the end of the subscription. */
  readonly subscribe: (listener: (event: KitEvent) => void) => () => void;
}

/** Pause after the last change before it is saved, in milliseconds. */
const SAVE_DELAY = 600;
/** Pause before a server that gave no answer is tried again; doubles up to the longest. */
const RETRY_FIRST = 1000;
const RETRY_LONGEST = 15_000;

/** One save at a time; the newest kit wins. Nothing can be saved before a kit was loaded. */
export function createKitSaver({ shown, show, send }: KitSaverParts): KitSaver {
  const listeners = new Set<(event: KitEvent) => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let retryDelay = RETRY_FIRST;
  let unsaved = false;
  /** What happened while nobody listened: the next one who does hears of it. */
  let untold: KitEvent | undefined;

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  function save(kit: PlayKit): void {
    const now = shown();
    if (now === undefined) return;
    show({ ...now, kit });
    unsaved = true;
    schedule(SAVE_DELAY);
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (running !== undefined) {
      await running;
      return flush();
    }
    const sent = shown();
    if (!unsaved || sent === undefined) return true;
    running = saveOnce(sent).finally(() => {
      running = undefined;
    });
    return running;
  }

  async function saveOnce(sent: KitState): Promise<boolean> {
    const outcome = await send(sent);
    const now = shown() ?? sent;
    switch (outcome.kind) {
      case 'saved':
        retryDelay = RETRY_FIRST;
        unsaved = now.kit !== sent.kit;
        show({ kit: now.kit, revision: outcome.revision });
        return !unsaved;
      case 'stale':
        unsaved = false;
        clearTimeout(timer);
        show(outcome.theirs);
        tell({ kind: 'conflict', keepMine: () => save(now.kit) });
        return false;
      case 'unreachable':
        schedule(retryDelay);
        retryDelay = Math.min(retryDelay * 2, RETRY_LONGEST);
        return false;
      case 'failed':
        // Stays shown and unsaved: the next change tries again.
        tell(outcome);
        return false;
    }
  }

  function tell(event: KitEvent): void {
    untold = listeners.size === 0 ? event : undefined;
    for (const listener of listeners) listener(event);
  }

  return {
    save,
    flush,
    isUnsaved: () => unsaved,
    subscribe(listener) {
      listeners.add(listener);
      if (untold !== undefined) tell(untold);
      return () => listeners.delete(listener);
    },
  };
}
