import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { z } from 'zod';
import { keepConnected } from './keep-connected.ts';

/** Tells all other servers on a database something. */
export interface Broadcast {
  send(messages: readonly string[]): Promise<void>;
  /** Hears what others say, from now on and over lost connections. @returns how to stop. */
  listen(listener: BroadcastListener): () => Promise<void>;
}

/** Hears what other servers say. */
export interface BroadcastListener {
  readonly receive: (message: string) => void;
  /** The connection was lost and is there again: what was said meanwhile was not heard. */
  readonly missed: () => void;
}

const CHANNEL = 'flowsmith_live';

const told = z.object({ from: z.uuid(), message: z.string() });

/**
 * Tells all other servers on a database something (PostgreSQL, NOTIFY).
 * @param url of the database: listening needs a connection of its own.
 */
export function createBroadcast(db: Pick<NodePgDatabase, 'execute'>, url: string): Broadcast {
  const from = randomUUID();
  return {
    async send(messages) {
      const list = sql.join(
        messages.map((message) => sql`(${JSON.stringify({ from, message })})`),
        sql`, `,
      );
      await db.execute(sql`select pg_notify(${CHANNEL}, message) from (values ${list}) as told(message)`);
    },

    listen({ receive, missed }) {
      const stopped = new AbortController();
      const hear = (payload = '') => {
        const said = told.safeParse(parse(payload));
        if (said.success && said.data.from !== from) receive(said.data.message);
      };
      let heard = false;
      const listening = keepConnected(url, stopped.signal, async (client) => {
        client.on('notification', ({ payload }) => hear(payload));
        await client.query(`LISTEN ${CHANNEL}`);
        if (heard) missed();
        heard = true;
      });
      return () => {
        stopped.abort();
        return listening;
      };
    },
  };
}

/** Anybody who may use the database can say anything there. */
function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
