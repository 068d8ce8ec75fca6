import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How a server stops. Milliseconds. */
export interface StopTimes {
  /** From saying that it is not ready to taking nothing more: as long as those before it need to see that. */
  readonly delay: number;
  /** For what it has taken; then connections are cut. */
  readonly patience: number;
}

/** How long stopping may take at most, after the delay: for requests, and then for work in the background. Milliseconds. */
export const STOP_PATIENCE = { requests: 15_000, all: 25_000 } as const;
const TIMES: StopTimes = { delay: 0, patience: STOP_PATIENCE.requests };
/** Milliseconds between looks at connections while the server stops. */
const LOOK = 50;

/**
 * Finishes what was taken when the server stops, and waits for nothing else: a connection that is kept for later, or was
 * opened and never used, would otherwise hold it up for more than a minute. Requests that still come meanwhile are answered,
 * and their connections closed.
 *
 * To be called after whatever makes the server say that it is not ready, and before what ends streams.
 */
export function stopPolitely(app: FastifyInstance, times: Partial<StopTimes> = {}): void {
  const { delay, patience } = { ...TIMES, ...times };
  const open = new Set<Socket>();
  app.server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  let look: NodeJS.Timeout | undefined;
  let late: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    if (delay > 0 && app.server.listening) await wait(delay);
    look = setInterval(() => {
      if (app.server.listening) return;
      app.server.closeIdleConnections();
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    }, LOOK);
    late = setTimeout(() => {
      for (const socket of open) socket.destroy();
    }, patience);
  });
  // Comes when the last connection is closed.
  app.addHook('onClose', async () => {
    clearInterval(look);
    clearTimeout(late);
  });
}
