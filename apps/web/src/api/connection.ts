import { useSyncExternalStore } from 'react';

/** Whether the server answers: `offline` is the browser's word, `down` means that requests get no answer. */
export type Connection = 'up' | 'offline' | 'down';

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15_000;

const listeners = new Set<() => void>();
let reached = true;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The state of the connection, for the banner and the save state. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribeConnection, connection);
}

/** The state now. */
export function connection(): Connection {
  if (!navigator.onLine && location.hostname !== 'localhost' && !location.hostname.startsWith('127.'))
    return 'offline';
  return reached ? 'up' : 'down';
}

/** Calls `listener` after each change; returns the end of the subscription. */
export function subscribeConnection(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** A request got no answer: the server is asked again until it does. */
export function reportUnreachable(): void {
  if (!reached) return;
  reached = false;
  announce();
  knock(FIRST_RETRY_MS);
}

/** A request got an answer. */
export function reportReached(): void {
  if (reached) return;
  reached = true;
  clearTimeout(timer);
  announce();
}

/** Asks now instead of waiting for the next turn. */
export function knockNow(): void {
  if (!reached) knock(0);
}

function knock(delay: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    fetch('/api/health', { cache: 'no-store' })
      .then((response) => (response.ok ? reportReached() : knock(nextDelay(delay))))
      .catch(() => knock(nextDelay(delay)));
  }, delay);
}

function nextDelay(delay: number): number {
  return Math.min(Math.max(delay, FIRST_RETRY_MS) * 1.5, LONGEST_RETRY_MS);
}

function announce(): void {
  for (const listener of listeners) listener();
}
