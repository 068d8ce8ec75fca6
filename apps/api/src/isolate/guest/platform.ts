import type { Store } from '@flowsmith/endpoint/platform';
import type { JsonValue } from '@flowsmith/flow-model';
import { host } from './host.ts';

/** What a hosted endpoint has beside its requests. On a server of your own the same names come from @flowsmith/endpoint/platform. */

/** A secret by its name; throws when there is none of that name. */
export async function secret(name: string): Promise<string> {
  return host('secret', { name });
}

/** Small values that outlive a request, one store for each endpoint and environment. */
export const store: Store = {
  async get(key: string): Promise<JsonValue | undefined> {
    const { found, value } = await host('store-get', { key });
    return found ? value : undefined;
  },
  /** @param ttl seconds after which it is forgotten; absent: never */
  async set(key: string, value: JsonValue, ttl?: number): Promise<void> {
    await host('store-set', ttl === undefined ? { key, value } : { key, value, ttl });
  },
  /** Adds to a number, which begins at 0, in one step; answers the sum. */
  async increment(key: string, by = 1): Promise<number> {
    return host('store-increment', { key, by });
  },
  async delete(key: string): Promise<void> {
    await host('store-delete', { key });
  },
};
