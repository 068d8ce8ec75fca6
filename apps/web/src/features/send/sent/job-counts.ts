import type { SendJob, SentStatus } from '@/api/sending.ts';

/** What became of a list, in the order of a bar. */
export const BAR = [
  'read',
  'delivered',
  'sent',
  'unknown',
  'failed',
  'canceled',
] as const satisfies readonly SentStatus[];

/** How many messages are in a state. */
export function countOf(job: Pick<SendJob, 'counts'>, status: SentStatus): number {
  return job.counts[status] ?? 0;
}

/** How many need nothing more. */
export function settled(job: Pick<SendJob, 'counts'>): number {
  return BAR.reduce((sum, status) => sum + countOf(job, status), 0);
}

/** Seconds in words: `2 min`, `1 h 5 min`. */
export function inWords(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${minutes} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
