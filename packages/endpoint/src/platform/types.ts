import type { JsonValue } from '@flowsmith/flow-model';

/** Small values that outlive a request. */
export interface Store {
  /** `undefined` when there is nothing, or its time is over. */
  get(key: string): Promise<JsonValue | undefined>;
  /** @param ttl seconds after which it is forgotten, at most ten years; absent: never */
  set(key: string, value: JsonValue, ttl?: number): Promise<void>;
  /**
   * Adds to a number, which begins at 0, in one step; answers the sum. A time to live that the number has stays.
   * Rejects with a `PlatformError` when there is something else than a number.
   */
  increment(key: string, by?: number): Promise<number>;
  delete(key: string): Promise<void>;
}

/** Finds a secret by its name; `undefined` when there is none. */
export type Secrets = (name: string) => string | undefined | Promise<string | undefined>;

/** The store or the secrets cannot do that. The message is for whoever wrote the handler. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
}
