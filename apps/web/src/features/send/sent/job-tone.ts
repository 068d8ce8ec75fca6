import type { SendJob } from '@/api/sending.ts';
import type { Tone } from '@/ui/index.ts';

const TONES: Record<SendJob['state'], Tone> = {
  running: 'info',
  waiting: 'warning',
  paused: 'warning',
  done: 'success',
  canceled: 'neutral',
};

/** Tone of the state of a list. */
export function jobTone(state: SendJob['state']): Tone {
  return TONES[state];
}
