import type { FastifyBaseLogger } from 'fastify';
import { messages } from '../messages.ts';
import { worldSchema } from './schema.ts';
import type { WorldState } from './schema.ts';

/** Where the sandbox keeps its state between starts: one JSON value. */
export interface SandboxStore {
  /** The value saved last; `undefined` when there is none yet. */
  load(): Promise<unknown>;
  /** Replaces the saved value. Never called twice at the same time. */
  save(state: unknown): Promise<void>;
}

/** Changes that come within this time are saved together. Milliseconds. */
const DELAY = 250;
/** A large state takes long to save; it may not take more than this share of the time. */
const SHARE = 1 / 8;

/** Saves the state soon after it changed, and once more on `flush`. A failed save is logged and tried again. */
export class Persistence {
  readonly #store: SandboxStore;
  readonly #snapshot: () => WorldState;
  readonly #log: FastifyBaseLogger;
  #timer: NodeJS.Timeout | undefined;
  #isDirty = false;
  /** Milliseconds that the last save took. */
  #took = 0;
  #saving: Promise<void> = Promise.resolve();

  constructor(store: SandboxStore, snapshot: () => WorldState, log: FastifyBaseLogger) {
    this.#store = store;
    this.#snapshot = snapshot;
    this.#log = log;
  }

  /** Notes that the state changed. */
  changed(): void {
    this.#isDirty = true;
    const delay = Math.max(DELAY, this.#took / SHARE);
    this.#timer ??= setTimeout(() => {
      void this.#save();
    }, delay).unref();
  }

  /** Saves what is not saved yet; resolves when it is. */
  flush(): Promise<void> {
    return this.#save();
  }

  #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#saving = this.#saving.then(() => this.#saveOnce());
    return this.#saving;
  }

  async #saveOnce(): Promise<void> {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    const start = performance.now();
    try {
      await this.#store.save(this.#snapshot());
      this.#took = performance.now() - start;
    } catch (error) {
      this.#isDirty = true;
      this.#log.error({ err: error }, messages.log.saveFailed);
    }
  }
}

/** The stored state, or `undefined` when there is none or it is of no readable form (which is logged). */
export async function loadState(
  store: SandboxStore,
  log: FastifyBaseLogger,
): Promise<WorldState | undefined> {
  const stored = await store.load();
  if (stored === undefined || stored === null) return undefined;
  const { success, data, error } = worldSchema.safeParse(stored);
  if (!success) log.warn({ err: error }, messages.log.stateUnreadable);
  return data;
}
