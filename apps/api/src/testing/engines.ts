import type { Storage } from '../db/open-database.ts';
import { memory } from './memory.ts';
import { startMigratedPostgres } from './postgres.ts';

/** The databases that storage tests run on, by name: `describe.each(engines)('… in %s', (_name, start) => …)`. */
export const engines: readonly (readonly [name: string, start: () => Promise<TestEngine>])[] = [
  ['the embedded database', async () => ({ ...memory(), stop: async () => undefined })],
  [
    'a PostgreSQL server',
    async () => {
      const server = await startMigratedPostgres();
      return { kind: 'postgres', url: server.url, stop: () => server.stop() };
    },
  ],
];

/** An empty database to open, until it is stopped. */
export type TestEngine = Storage & { readonly stop: () => Promise<void> };
