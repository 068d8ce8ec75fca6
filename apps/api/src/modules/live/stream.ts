import { Readable } from 'node:stream';
import type { Live } from './live.ts';
import type { LiveEvent, Topic } from './schema.ts';

/** Milliseconds between signs of life: proxies cut what is silent for long. */
const HEARTBEAT = 15_000;
/** Bytes that may wait for a reader who does not read, before the stream is ended; browsers open it again. */
const MOST_WAITING = 64 * 1024;

/** What a page follows. */
export interface Wish {
  readonly topics: readonly Topic[];
  /** Events of other flows are left out. */
  readonly flowId?: string | undefined;
}

/**
 * Server-sent events (HTML standard, 9.2) of what changes, until it is destroyed or the server closes. It begins with an
 * event `ready`, so that a page that was away knows that it should read everything again; one that comes later says the same.
 */
export function openStream(live: Live, { topics, flowId }: Wish): Readable {
  const wanted = new Set<string>(topics);
  const concerns = (event: LiveEvent) =>
    wanted.has(event.topic) &&
    (flowId === undefined || event.flowId === undefined || event.flowId === flowId);
  const stream = new Readable({
    read: () => undefined,
    destroy(error, done) {
      clearInterval(heartbeat);
      stop();
      done(error);
    },
  });
  const write = (text: string) => {
    if (stream.readableLength > MOST_WAITING) stream.destroy();
    else stream.push(text);
  };
  const begin = () => write('event: ready\ndata: {}\n\n');
  write('retry: 2000\n');
  begin();
  const heartbeat = setInterval(() => write(':\n\n'), HEARTBEAT);
  const stop = live.follow({
    told: (event) => {
      if (concerns(event)) write(`event: ${event.topic}\ndata: ${JSON.stringify(event)}\n\n`);
    },
    missed: begin,
    ended: () => {
      clearInterval(heartbeat);
      stream.push(null);
    },
  });
  return stream;
}
