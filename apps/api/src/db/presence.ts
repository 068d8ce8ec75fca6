import type { Client } from 'pg';
import { keepConnected } from './keep-connected.ts';

/** That this server works on a database that others may work on, too. */
export interface Presence {
  /** No other server did when this one came: what counts as being worked on was left behind. */
  readonly isAlone: boolean;
  /** Lets others in, who wait since this one came. */
  settle(): Promise<void>;
  /**
   * Takes something that only one server may have at a time, until it leaves.
   * @param lock a number that nothing else in the database locks on
   * @returns whether nobody else had it.
   */
  take(lock: number): Promise<boolean>;
  leave(): Promise<void>;
}

/** Any number that nothing else in the database locks on. */
const LOCK = 4_600_790;

/**
 * Tells servers on a PostgreSQL database of each other by a lock that ends with its holder, however that ends. It is
 * shared among all who are there; who comes first has it alone until it has settled.
 */
export async function enter(url: string): Promise<Presence> {
  const stopped = new AbortController();
  const came = Promise.withResolvers<boolean>();
  const settling = Promise.withResolvers<void>();
  const settled = Promise.withResolvers<void>();
  let here: Client | undefined;
  const taken = new Set<number>();
  const present = keepConnected(url, stopped.signal, async (client) => {
    if (here !== undefined) {
      here = client;
      await share(client);
      for (const lock of taken) await tryLock(client, lock);
      return;
    }
    const isAlone = await tryLock(client, LOCK);
    if (!isAlone) await share(client);
    here = client;
    came.resolve(isAlone);
    await settling.promise;
    if (isAlone) {
      await share(client);
      await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    }
    settled.resolve();
  });
  const leave = () => {
    stopped.abort();
    settling.resolve();
    return present;
  };
  return {
    isAlone: await came.promise,
    settle: () => {
      settling.resolve();
      return settled.promise;
    },
    async take(lock) {
      const isFree = here !== undefined && (await tryLock(here, lock));
      if (isFree) taken.add(lock);
      return isFree;
    },
    leave,
  };
}

async function tryLock(client: Client, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [lock]);
  return rows[0]?.free === true;
}

async function share(client: Client): Promise<void> {
  await client.query('SELECT pg_advisory_lock_shared($1)', [LOCK]);
}
