import { Client } from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

/** Tells all servers on a database something. */
export interface Broadcast {
  send(messages: readonly string[]): Promise<void>;
  /** @returns how to stop. */
  listen(receive: (message: string) => void): Promise<() => Promise<void>>;
}

const CHANNEL = 'flowsmith_live';
/** Milliseconds before a lost connection is made again. */
const PAUSE = 2_000;

/**
 * Tells all servers on a database something (PostgreSQL, NOTIFY). What is said while a connection is lost is lost, too:
 * pages read everything again from time to time.
 * @param url of the database: listening needs a connection of its own.
 */
export function createBroadcast(db: Pick<NodePgDatabase, 'execute'>, url: string): Broadcast {
  return {
    async send(messages) {
      const list = sql.join(
        messages.map((message) => sql`(${message})`),
        sql`, `,
      );
      await db.execute(sql`select pg_notify(${CHANNEL}, message) from (values ${list}) as told(message)`);
    },

    async listen(receive) {
      let client: Client | undefined;
      let stopped = false;
      const connect = async (): Promise<void> => {
        const next = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
        next.on('notification', ({ payload = '' }) => receive(payload));
        next.on('error', () => undefined);
        next.once('end', () => void reconnect());
        await next.connect();
        await next.query(`LISTEN ${CHANNEL}`);
        client = next;
      };
      const reconnect = async (): Promise<void> => {
        if (stopped) return;
        await wait(PAUSE, undefined, { ref: false });
        if (!stopped) await connect().catch(() => undefined);
      };
      await connect();
      return async () => {
        stopped = true;
        await client?.end();
      };
    },
  };
}
