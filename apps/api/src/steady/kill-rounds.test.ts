import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startTestPostgres } from '../testing/postgres.ts';
import { freePort, startRealServer } from './real-server.ts';
import { reach, startWorkload } from './workload.ts';

/** How often a server is killed on each database; a thorough proof takes a hundred. */
const FEW = 1;
const ROUNDS = Number(process.env['FLOWSMITH_KILL_ROUNDS'] ?? FEW);
const tell = (figures: object) => process.stderr.write(`${JSON.stringify(figures)}\n`);
/** Milliseconds of load before a server is killed, at most. */
const LONGEST = 1_500;

const DATABASES = [
  ['the embedded database', async () => ({ environment: {}, stop: async () => undefined })],
  [
    'a PostgreSQL server',
    async () => {
      const { url, stop } = await startTestPostgres();
      return { environment: { DATABASE_URL: url }, stop };
    },
  ],
] as const;

it.for(DATABASES)(
  'a server on %s that is killed under load loses and doubles nothing that it acknowledged',
  { timeout: 60_000 + ROUNDS * 60_000 },
  async ([name, start]) => {
    const database = await start();
    const folder = await mkdtemp(join(tmpdir(), 'flowsmith-killed-'));
    const PORT = String(await freePort());
    const begin = () => startRealServer({ ...database.environment, FLOWSMITH_DATA: folder, PORT });
    let server = await begin();
    const workload = await startWorkload(reach(() => server.url));
    const starts: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      let isGone = false;
      const load = workload.run(() => isGone);
      await Promise.race([wait(Math.random() * LONGEST), load]);
      isGone = true;
      await server.kill();
      await load;
      const before = performance.now();
      server = await begin();
      starts.push(performance.now() - before);
      await workload.check();
      if (ROUNDS > FEW)
        tell({ database: name, round, slowestStart: Math.max(...starts), ...workload.acknowledged() });
    }
    const acknowledged = workload.acknowledged();
    expect(Object.keys(acknowledged).toSorted()).toEqual([
      'answers',
      'deployments',
      'exchanges',
      'flows',
      'lists',
      'saves',
    ]);
    expect((await server.stop()).code).toBe(0);
    await workload.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  },
);
