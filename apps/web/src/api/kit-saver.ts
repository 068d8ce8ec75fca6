import type { PlayKit } from '@flowsmith/flow-model';
import type { ApiError } from './api-error.ts';
import { createSaveLoop, type SaveResult } from './save-loop.ts';

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

/** One save at a time; the newest kit wins. Nothing can be saved before a kit was loaded. */
export function createKitSaver({ shown, show, send }: KitSaverParts): KitSaver {
  const listeners = new Set<(event: KitEvent) => void>();
  const saves = createSaveLoop({
    state: () => (unsaved && shown() !== undefined ? 'unsaved' : 'saved'),
    send: saveOnce,
  });
  let unsaved = false;
  /** What happened while nobody listened: the next one who does hears of it. */
  let untold: KitEvent | undefined;

  function save(kit: PlayKit): void {
    const now = shown();
    if (now === undefined) return;
    show({ ...now, kit });
    unsaved = true;
    saves.changed();
  }

  async function saveOnce(): Promise<SaveResult> {
    const sent = shown();
    if (sent === undefined) return 'all';
    const outcome = await send(sent);
    const now = shown() ?? sent;
    switch (outcome.kind) {
      case 'saved':
        unsaved = now.kit !== sent.kit;
        show({ kit: now.kit, revision: outcome.revision });
        return unsaved ? 'more' : 'all';
      case 'stale':
        unsaved = false;
        show(outcome.theirs);
        tell({ kind: 'conflict', keepMine: () => save(now.kit) });
        return 'refused';
      case 'unreachable':
        return 'unreachable';
      case 'failed':
        // Stays shown and unsaved: the next change tries again.
        tell(outcome);
        return 'refused';
    }
  }

  function tell(event: KitEvent): void {
    untold = listeners.size === 0 ? event : undefined;
    for (const listener of listeners) listener(event);
  }

  return {
    save,
    flush: saves.flush,
    isUnsaved: () => unsaved,
    subscribe(listener) {
      listeners.add(listener);
      if (untold !== undefined) tell(untold);
      return () => listeners.delete(listener);
    },
  };
}
