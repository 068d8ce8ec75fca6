/**
 * What handlers have beside their requests: a store and secrets. A hosted endpoint gets those of its host under the same
 * name, so one module runs there and on a server of your own. `fetch` and `console` are those of Node here.
 *
 * @example
 * import { secret, store } from '@flowsmith/endpoint/platform';
 * const tries = await store.increment(`tries:${flowToken}`);
 * const answer = await fetch(url, { headers: { authorization: `Bearer ${await secret('SHOP_TOKEN')}` } });
 */
export { secret, store, usePlatform } from './platform.ts';
export type { Platform } from './platform.ts';
export { memoryStore } from './memoryStore.ts';
export { environmentSecrets } from './environmentSecrets.ts';
export { PlatformError } from './types.ts';
export type { Secrets, Store } from './types.ts';
