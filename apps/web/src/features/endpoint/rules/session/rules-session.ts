import type { EndpointRules } from '@flowsmith/flow-model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ApiError } from '@/api/api-error.ts';
import { createSaveLoop, needOf, type SaveResult } from '@/api/save-loop.ts';
import type { RulesOutcome, RulesState } from '@/api/endpoint-rules.ts';

/** Whether the server has what the person sees. */
export type RulesSave =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' | 'offline' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'conflict'; readonly theirs: RulesState };

/** A table of rules as it is being worked on. */
export interface RulesWork {
  readonly loading: boolean;
  readonly loadError: ApiError | undefined;
  /** `undefined`: the endpoint is written as code, or nothing was begun. */
  readonly rules: EndpointRules | undefined;
  readonly revision: number;
  readonly save: RulesSave;
  /** Why the rules that were saved last do not answer the phone. */
  readonly deployError: ApiError | undefined;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

interface Step {
  readonly rules: EndpointRules;
  /** Steps of the same kind one after the other are one: typing in a field. */
  readonly kind: string;
}

/** What a session works with. None of them throws but `read` and `deploy`. */
export interface RulesParts {
  readonly read: () => Promise<RulesState>;
  readonly save: (state: { rules: EndpointRules; revision: number }) => Promise<RulesOutcome>;
  readonly deploy: () => Promise<unknown>;
  readonly asError: (thrown: unknown) => ApiError;
  readonly deploysOnSave: () => boolean;
}

/** Keeps a table of rules: changes, undo, saving, deploying to draft. It outlives the view that shows it. */
export interface RulesSession {
  readonly store: StoreApi<RulesWork>;
  /** Fetches the source, or looks whether somebody else saved another; never over unsaved work. */
  readonly load: () => Promise<void>;
  /** @param kind changes of the same kind one after the other are undone together; absent: a step of its own */
  readonly change: (rules: EndpointRules, kind?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Saves now; resolves to whether the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Ends a conflict. */
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

const MOST_STEPS = 200;

/** One save at a time; the newest table wins. */
export function createRulesSession(parts: RulesParts): RulesSession {
  const store = createStore<RulesWork>()(() => ({
    loading: true,
    loadError: undefined,
    rules: undefined,
    revision: 0,
    save: { kind: 'saved' },
    deployError: undefined,
    past: [],
    future: [],
  }));
  const { getState: get, setState: set } = store;
  const saves = createSaveLoop({ state: () => needOf(get().save), send: saveOnce });
  let lastKind = '';

  async function load(): Promise<void> {
    try {
      const found = await parts.read();
      const { loading, save, revision } = get();
      if (loading || (save.kind === 'saved' && found.revision !== revision)) show(found);
      set({ loading: false, loadError: undefined });
    } catch (thrown) {
      if (get().loading) set({ loadError: parts.asError(thrown) });
    }
  }

  function show({ rules, revision }: RulesState): void {
    set({ rules, revision, save: { kind: 'saved' }, past: [], future: [] });
  }

  function put(rules: EndpointRules): void {
    const { save } = get();
    set({
      rules,
      ...(save.kind === 'conflict' || save.kind === 'saving' ? {} : { save: { kind: 'unsaved' } }),
    });
    saves.changed();
  }

  async function saveOnce(): Promise<SaveResult> {
    const { rules, revision } = get();
    if (rules === undefined) return 'all';
    set({ save: { kind: 'saving' } });
    const outcome = await parts.save({ rules, revision });
    switch (outcome.kind) {
      case 'saved': {
        const all = get().rules === rules;
        set({ revision: outcome.revision, save: { kind: all ? 'saved' : 'unsaved' } });
        if (all && parts.deploysOnSave()) void deploy();
        return all ? 'all' : 'more';
      }
      case 'stale':
        set({ save: { kind: 'conflict', theirs: outcome.theirs } });
        return 'refused';
      case 'unreachable':
        set({ save: { kind: 'offline' } });
        return 'unreachable';
      case 'failed':
        set({ save: outcome });
        return 'refused';
    }
  }

  async function deploy(): Promise<void> {
    try {
      await parts.deploy();
      set({ deployError: undefined });
    } catch (thrown) {
      set({ deployError: parts.asError(thrown) });
    }
  }

  return {
    store,
    load,
    flush: saves.flush,
    change(rules, kind = '') {
      const { rules: before, past } = get();
      if (rules === before) return;
      const joins = kind !== '' && kind === lastKind && past.length > 0;
      lastKind = kind;
      if (before !== undefined && !joins) {
        set({ past: [...past.slice(1 - MOST_STEPS), { rules: before, kind }] });
      }
      set({ future: [] });
      put(rules);
    },
    undo() {
      const { past, future, rules } = get();
      const step = past.at(-1);
      if (step === undefined || rules === undefined) return;
      lastKind = '';
      set({ past: past.slice(0, -1), future: [...future, { rules, kind: step.kind }] });
      put(step.rules);
    },
    redo() {
      const { past, future, rules } = get();
      const step = future.at(-1);
      if (step === undefined || rules === undefined) return;
      lastKind = '';
      set({ future: future.slice(0, -1), past: [...past, { rules, kind: step.kind }] });
      put(step.rules);
    },
    keepMine() {
      const { save } = get();
      if (save.kind !== 'conflict') return;
      set({ revision: save.theirs.revision, save: { kind: 'unsaved' } });
      void saves.flush();
    },
    takeTheirs() {
      const { save } = get();
      if (save.kind === 'conflict') show(save.theirs);
    },
  };
}
