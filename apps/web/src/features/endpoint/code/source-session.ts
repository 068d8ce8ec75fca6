import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ApiError } from '@/api/api-error.ts';
import { createSaveLoop, needOf, type SaveResult } from '@/api/save-loop.ts';
import type { EndpointSource, EndpointVersion, Environment } from '@/api/endpoints.ts';

/** A source as the server has it. */
export type SavedSource = Pick<EndpointSource, 'text' | 'base' | 'revision'> & {
  /** Not `null`: the text is made of rules. */
  readonly rules: EndpointSource['rules'];
};

/** Whether the server has what the person sees. */
export type SourceSave =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** No answer: tried again until there is one. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'conflict'; readonly theirs: SavedSource };

/** How the last deployment went. */
export type DeployState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'deploying'; readonly environment: Environment }
  | {
      readonly kind: 'failed';
      readonly environment: Environment;
      readonly error: ApiError;
    };

/** The source of a flow's endpoint as it is being worked on. */
export interface SourceState {
  readonly loading: boolean;
  readonly loadError: ApiError | undefined;
  readonly text: string;
  /** What the flow gave when the text was begun or brought up to date; `undefined`: not known. */
  readonly base: string | undefined;
  /** Of the server, that the text is based on; 0: nothing was saved yet. */
  readonly revision: number;
  readonly save: SourceSave;
  /** The text is made of rules, and changes with them. */
  readonly ruled: boolean;
  readonly deploy: DeployState;
  /** A wish to see a place of the text; `nonce` makes two equal wishes two. */
  readonly reveal: { readonly offset: number; readonly nonce: number } | undefined;
}

/** How the server answered a save. */
export type SourceOutcome =
  | { readonly kind: 'saved'; readonly source: SavedSource }
  | { readonly kind: 'stale'; readonly theirs: SavedSource }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failed'; readonly error: ApiError };

/** What a session works with. */
export interface SourceParts {
  /** @throws ApiError */
  readonly read: () => Promise<SavedSource>;
  /** Never throws. */
  readonly save: (request: {
    readonly text: string;
    readonly base?: string;
    readonly revision: number;
  }) => Promise<SourceOutcome>;
  /** @throws ApiError */
  readonly deploy: (environment: Environment, note: string | undefined) => Promise<EndpointVersion>;
  readonly asError: (thrown: unknown) => ApiError;
  /** Whether each saved text is deployed to draft. */
  readonly deploysOnSave: () => boolean;
}

/** Keeps the source of an endpoint: typing, saving and deploying. It outlives the view that shows it. */
export interface SourceSession {
  readonly store: StoreApi<SourceState>;
  /** Fetches the source, or looks whether somebody else saved another; never over unsaved work. */
  readonly load: () => Promise<void>;
  /** The text is another now. */
  readonly type: (text: string) => void;
  /** From now on the text is code, and no longer made of rules. */
  readonly goOnAsCode: () => void;
  /** The text was brought up to date with what the flow gives. */
  readonly update: (text: string, base: string) => void;
  /** What the flow gives now: as long as nothing was changed, the text is that. */
  readonly follow: (generated: string) => void;
  /** What cannot be read is not deployed by itself: somebody is still typing. */
  readonly setReadable: (readable: boolean) => void;
  /** Saves now; resolves to whether the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Ends a conflict: ours is written over theirs. */
  readonly overwrite: () => Promise<boolean>;
  /** Ends a conflict: theirs is shown. */
  readonly takeTheirs: () => void;
  /** Saves, then lets the source answer; `undefined`: it could not be saved or deployed, `store` says why. */
  readonly deploy: (environment: Environment, note?: string) => Promise<EndpointVersion | undefined>;
  readonly reveal: (offset: number) => void;
}

/** One save at a time, the newest text wins; the same for deployments. */
export function createSourceSession(parts: SourceParts): SourceSession {
  const store = createStore<SourceState>()(() => ({
    loading: true,
    loadError: undefined,
    text: '',
    base: undefined,
    revision: 0,
    save: { kind: 'saved' },
    ruled: false,
    deploy: { kind: 'idle' },
    reveal: undefined,
  }));
  const get = store.getState;
  const set = store.setState;
  const saves = createSaveLoop({ state: () => needOf(get().save), send: saveOnce });
  let deploying: Promise<unknown> | undefined;
  /** A base that the server does not know yet. */
  let newBase: string | undefined;
  /** What the flow gives. */
  let followed: string | undefined;
  let readable = true;

  async function load(): Promise<void> {
    try {
      const source = await parts.read();
      const { loading, save, revision, ruled } = get();
      // What is made of the flow or of rules changes without a revision.
      const isOld = source.revision !== revision || revision === 0 || ruled;
      if (loading || (save.kind === 'saved' && isOld)) show(source);
      set({ loading: false, loadError: undefined });
      if (followed !== undefined) follow(followed);
    } catch (thrown) {
      if (get().loading) set({ loadError: parts.asError(thrown) });
    }
  }

  function show({ text, base, revision, rules }: SavedSource): void {
    set({ text, base: base ?? undefined, revision, ruled: rules !== null, save: { kind: 'saved' } });
  }

  function type(text: string): void {
    const { text: before, save } = get();
    if (text === before) return;
    const undecided = save.kind === 'conflict' || save.kind === 'saving';
    set({
      text,
      ruled: false,
      deploy: get().deploy.kind === 'failed' ? { kind: 'idle' } : get().deploy,
      ...(undecided ? {} : { save: { kind: 'unsaved' } }),
    });
    saves.changed();
  }

  async function saveOnce(): Promise<SaveResult> {
    const { text, revision } = get();
    // The first source was made from what is shown, and the flow may not be saved yet.
    const base = newBase ?? (revision === 0 ? get().base : undefined);
    set({ save: { kind: 'saving' } });
    const outcome = await parts.save({ text, revision, ...(base === undefined ? {} : { base }) });
    switch (outcome.kind) {
      case 'saved': {
        if (newBase === base) newBase = undefined;
        const all = get().text === text && newBase === undefined;
        set({
          revision: outcome.source.revision,
          base: newBase ?? outcome.source.base ?? undefined,
          ruled: false,
          save: { kind: all ? 'saved' : 'unsaved' },
        });
        if (all && readable && parts.deploysOnSave()) void deployNow('draft', undefined);
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

  async function deployNow(
    environment: Environment,
    note: string | undefined,
  ): Promise<EndpointVersion | undefined> {
    if (deploying !== undefined) {
      await deploying;
      return deployNow(environment, note);
    }
    set({ deploy: { kind: 'deploying', environment } });
    const running = parts.deploy(environment, note).then(
      (version) => {
        set({ deploy: { kind: 'idle' } });
        return version;
      },
      (thrown: unknown) => {
        set({ deploy: { kind: 'failed', environment, error: parts.asError(thrown) } });
        return undefined;
      },
    );
    deploying = running.finally(() => {
      deploying = undefined;
    });
    return running;
  }

  function follow(generated: string): void {
    followed = generated;
    const { loading, revision, save, text } = get();
    if (!loading && revision === 0 && save.kind === 'saved' && text !== generated)
      set({ text: generated, base: generated });
  }

  return {
    store,
    load,
    type,
    follow,
    setReadable: (now) => {
      readable = now;
    },
    goOnAsCode() {
      set({ ruled: false, save: { kind: 'unsaved' } });
      void saves.flush();
    },
    update(text, base) {
      newBase = base;
      set({ base, save: { kind: 'unsaved' } });
      type(text);
      void saves.flush();
    },
    flush: saves.flush,
    async overwrite() {
      const { save } = get();
      if (save.kind === 'conflict') set({ revision: save.theirs.revision, save: { kind: 'unsaved' } });
      return saves.flush();
    },
    takeTheirs() {
      const { save } = get();
      if (save.kind !== 'conflict') return;
      newBase = undefined;
      show(save.theirs);
    },
    async deploy(environment, note) {
      return (await saves.flush()) ? deployNow(environment, note) : undefined;
    },
    reveal: (offset) => set({ reveal: { offset, nonce: (get().reveal?.nonce ?? 0) + 1 } }),
  };
}
