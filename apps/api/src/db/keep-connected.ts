import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** Milliseconds before a lost connection is made again. */
const PAUSE = 1_000;

/**
 * Keeps a connection of its own to a PostgreSQL server, for what ends with the connection: listening, locks.
 * @param begin is called with each new connection; when it fails, the connection is made again.
 * @returns once it was stopped and the connection is closed. Never rejects.
 */
export async function keepConnected(
  url: string,
  signal: AbortSignal,
  begin: (client: Client) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    // Without signs of life, a connection that a router forgot would stay silent for ever.
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve);
    });
    // What is wrong with a connection also ends it.
    client.on('error', () => undefined);
    const leave = () => void client.end().catch(() => undefined);
    signal.addEventListener('abort', leave, { once: true });
    try {
      // Being ended while it connects, a client says nothing of how connecting went.
      await Promise.race([client.connect().then(() => begin(client)), ended]);
      await ended;
    } catch {
      leave();
      await ended;
    }
    signal.removeEventListener('abort', leave);
    if (!signal.aborted) await wait(PAUSE, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
