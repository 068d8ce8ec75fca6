import type { StoreApi } from 'zustand/vanilla';
import { createSaveLoop, needOf, type SaveResult } from '@/api/save-loop.ts';
import { messages } from './messages.ts';
import type { BoardLayout, EditorStore, SaveState } from './types.ts';

/** What is sent to the server. */
export interface SaveRequest {
  readonly flowId: string;
  readonly text: string;
  readonly name: string;
  readonly layout: BoardLayout;
  /** Revision that the text is based on; the server refuses when it has a newer one. */
  readonly revision: number;
}

/** How the server answered. `unreachable` is tried again by itself, `failed` when the person changes something or asks. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  | {
      readonly kind: 'stale';
      readonly theirs: { readonly text: string; readonly revision: number; readonly name: string };
    }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failed'; readonly message: string; readonly hint?: string };

/** Copies of unsaved work in the browser, so that a closed tab or a dead server loses nothing. */
export interface DraftStore {
  put(
    flowId: string,
    draft: { text: string; name: string; layout: BoardLayout; revision: number },
  ): Promise<void>;
  remove(flowId: string): Promise<void>;
}

/** Controls of a running autosave. */
export interface Autosave {
  /** Saves now; resolves to whether the server has everything. */
  flush(): Promise<boolean>;
  /** Ends a conflict: our text is written over theirs. */
  overwrite(): Promise<boolean>;
  stop(): void;
}

/**
 * Watches the store and saves what changed: after a short pause, one save at a time, newest state wins.
 * The state of saving is always in `store.save`.
 */
export function startAutosave(
  store: StoreApi<EditorStore>,
  send: (request: SaveRequest) => Promise<SaveOutcome>,
  drafts: DraftStore,
): Autosave {
  const saves = createSaveLoop({ state: () => needOf(store.getState().save), send: saveOnce });

  async function saveOnce(): Promise<SaveResult> {
    const sent = store.getState();
    store.setState({ save: { kind: 'saving' } });
    const request = {
      flowId: sent.flowId,
      text: sent.doc.text,
      name: sent.name,
      layout: sent.layout,
      revision: sent.serverRevision,
    };
    await drafts.put(sent.flowId, request);
    const outcome = await send(request);
    const current = store.getState();
    const unchanged =
      current.doc === sent.doc && current.name === sent.name && current.layout === sent.layout;
    store.setState({
      save: stateAfter(outcome, unchanged),
      ...(outcome.kind === 'saved' ? { serverRevision: outcome.revision } : {}),
    });
    switch (outcome.kind) {
      case 'saved':
        if (!unchanged) return 'more';
        await drafts.remove(sent.flowId);
        return 'all';
      case 'unreachable':
        return 'unreachable';
      case 'stale':
      case 'failed':
        return 'refused';
    }
  }

  const unsubscribe = store.subscribe((state, before) => {
    const changed = state.doc !== before.doc || state.name !== before.name || state.layout !== before.layout;
    if (changed) saves.changed();
  });

  return {
    flush: saves.flush,
    async overwrite() {
      const { save } = store.getState();
      if (save.kind === 'conflict')
        store.setState({ serverRevision: save.theirs.revision, save: { kind: 'unsaved' } });
      return saves.flush();
    },
    stop() {
      saves.stop();
      unsubscribe();
    },
  };
}

function stateAfter(outcome: SaveOutcome, unchanged: boolean): SaveState {
  switch (outcome.kind) {
    case 'saved':
      return unchanged ? { kind: 'saved', at: Date.now() } : { kind: 'unsaved' };
    case 'unreachable':
      return { kind: 'offline', message: messages.offline };
    case 'stale':
      return { kind: 'conflict', theirs: outcome.theirs };
    case 'failed':
      return {
        kind: 'failed',
        message: outcome.message,
        ...(outcome.hint === undefined ? {} : { hint: outcome.hint }),
      };
  }
}
