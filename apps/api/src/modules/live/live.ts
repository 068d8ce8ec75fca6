import type { Broadcast } from '../../db/broadcast.ts';
import { liveEvent, type LiveEvent } from './schema.ts';

/** Tells whoever follows what changed, on this server and on all others that share its database. */
export interface Live {
  /** Never fails and never waits; the same event many times in a moment is told once. */
  publish(event: LiveEvent): void;
  /** @returns how to stop. */
  follow(follower: Follower): () => void;
  close(): Promise<void>;
}

/** Hears what changed. */
export interface Follower {
  readonly told: (event: LiveEvent) => void;
  /** Something may have changed that nobody could tell of: everything is to be read again. */
  readonly missed: () => void;
  /** The server closes. */
  readonly ended: () => void;
}

/** Milliseconds that events are gathered for before they are told. */
const PATIENCE = 100;

/**
 * @param broadcast to other servers; without it, there are none.
 * @param report is told when another server could not be told.
 */
export function createLive(broadcast: Broadcast | undefined, report: (error: unknown) => void): Live {
  const followers = new Set<Follower>();
  const waiting = new Map<string, LiveEvent>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const tell = (event: LiveEvent) => {
    for (const { told } of followers) told(event);
  };
  const stopListening = broadcast?.listen({
    receive: (message) => {
      const event = liveEvent.safeParse(parse(message));
      if (event.success) tell(event.data);
    },
    missed: () => {
      for (const { missed } of followers) missed();
    },
  });

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const events = [...waiting];
    waiting.clear();
    for (const [, event] of events) tell(event);
    if (events.length > 0) broadcast?.send(events.map(([message]) => message)).catch(report);
  }

  return {
    publish(event) {
      waiting.set(JSON.stringify(event), event);
      timer ??= setTimeout(flush, PATIENCE);
    },
    follow(follower) {
      if (closed) follower.ended();
      else followers.add(follower);
      return () => followers.delete(follower);
    },
    async close() {
      closed = true;
      flush();
      for (const { ended } of followers) ended();
      followers.clear();
      await stopListening?.();
    },
  };
}

/** A server of another version may say what this one does not know. */
function parse(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}
