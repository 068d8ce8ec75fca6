import { useSyncExternalStore } from 'react';

/** The day that it is, as text; moves on at midnight. */
export function useToday(): string {
  return useSyncExternalStore(followTime, today);
}

const MINUTE = 60_000;

function followTime(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE);
  return () => clearInterval(timer);
}

function today(): string {
  return new Date().toDateString();
}
