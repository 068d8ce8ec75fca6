import type { Broadcast } from '../../db/broadcast.ts';
import { liveEvent, type LiveEvent } from './schema.ts';

/** Tells whoever follows what changed, on this server and on all others that share its database. */
export interface Live {
  /** Never fails and never waits; the same event many times in a moment is told once. */
  publish(event: LiveEvent): void;
  /**
   * @param ended is called when the server closes
   * @returns how to stop.
   */
  follow(listener: (event: LiveEvent) => void, ended: () => void): () => void;
  close(): Promise<void>;
}

/** Milliseconds that events are gathered for before they are told. */
const PATIENCE = 100;

/**
 * @param broadcast to other servers; without it, there are none.
 * @param report is told when another server could not be told.
 */
export function createLive(broadcast: Broadcast | undefined, report: (error: unknown) => void): Live {
  const listeners = new Map<(event: LiveEvent) => void, () => void>();
  const waiting = new Map<string, LiveEvent>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (event: LiveEvent) => {
    for (const listener of listeners.keys()) listener(event);
  };
  const stopListening = broadcast
    ?.listen((message) => {
      const event = liveEvent.safeParse(JSON.parse(message));
      if (event.success) tell(event.data);
    })
    .catch((error: unknown) => {
      report(error);
      return undefined;
    });

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const events = [...waiting];
    waiting.clear();
    if (broadcast === undefined) for (const [, event] of events) tell(event);
    else if (events.length > 0) broadcast.send(events.map(([message]) => message)).catch(report);
  }

  return {
    publish(event) {
      waiting.set(JSON.stringify(event), event);
      timer ??= setTimeout(flush, PATIENCE);
    },
    follow(listener, ended) {
      listeners.set(listener, ended);
      return () => listeners.delete(listener);
    },
    async close() {
      flush();
      for (const ended of listeners.values()) ended();
      listeners.clear();
      await (
        await stopListening
      )?.();
    },
  };
}
