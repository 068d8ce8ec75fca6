import type { JsonValue } from '@flowsmith/flow-model';
import { platformMessages } from '../messages.ts';
import { environmentSecrets } from './environmentSecrets.ts';
import { memoryStore } from './memoryStore.ts';
import { PlatformError, type Secrets, type Store } from './types.ts';

/** Where values and secrets are kept. */
export interface Platform {
  readonly store: Store;
  readonly secrets: Secrets;
}

let current: Platform = { store: memoryStore(), secrets: environmentSecrets() };

/**
 * Has values and secrets kept elsewhere, for example in Redis and a vault, for all handlers of this process. Without it
 * values are kept in memory, for as long as the process runs, and secrets come from the environment.
 *
 * @example usePlatform({ store: redisStore(client) });
 */
export function usePlatform(platform: Partial<Platform>): void {
  current = { ...current, ...platform };
}

/** A secret by its name; rejects with a `PlatformError` when there is none of that name. */
export async function secret(name: string): Promise<string> {
  const value = await current.secrets(name);
  if (value === undefined) throw new PlatformError(platformMessages.noSecret(name));
  return value;
}

/** Small values that outlive a request. */
export const store: Store = {
  get: (key) => current.store.get(key),
  set: (key: string, value: JsonValue, ttl?: number) =>
    ttl === undefined ? current.store.set(key, value) : current.store.set(key, value, ttl),
  increment: (key, by = 1) => current.store.increment(key, by),
  delete: (key) => current.store.delete(key),
};
