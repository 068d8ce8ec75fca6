import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * The server's program. Node remembers what it compiled, types already taken away, so that the next start takes about
 * two thirds of the time; where it may not write there, it starts all the same.
 */
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/flowsmith', import.meta.url)));
const { run } = await import('./run.ts');
await run();
// Else it would be written at the end, and a server that is killed has none.
flushCompileCache();
