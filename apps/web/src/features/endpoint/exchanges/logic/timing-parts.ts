import type { ExchangeTimings } from '@/api/exchanges.ts';

/** A step of the work on a request, in their order. */
export type TimingStep = 'signature' | 'decrypt' | 'handler' | 'check' | 'seal' | 'other';

/** How long one step took. */
export interface TimingPart {
  readonly step: TimingStep;
  readonly milliseconds: number;
  /** Of the whole scale, from 0 to 1. */
  readonly share: number;
}

/** The bar of an exchange. */
export interface TimingBar {
  readonly parts: readonly TimingPart[];
  /** Milliseconds from its left to its right end. */
  readonly scale: number;
  readonly total: number;
}

/** What Meta aims for, and how long phones wait, in milliseconds. */
export const AIM = 1_000;
export const LIMIT = 10_000;

const STEPS = ['signature', 'decrypt', 'handler', 'check', 'seal'] as const;

/**
 * The steps of an exchange on a scale that says how near it came to {@link AIM}: the aim is the right end while it was
 * kept, and {@link LIMIT}, or the time itself, when it was not.
 */
export function timingBar(timings: ExchangeTimings): TimingBar {
  const { total } = timings;
  const scale = total <= AIM ? AIM : Math.max(LIMIT, total);
  const known = STEPS.flatMap((step) => {
    const milliseconds = timings[step];
    return milliseconds === undefined ? [] : [{ step, milliseconds }];
  });
  const rest = total - known.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const all = rest > NOISE ? [...known, { step: 'other' as const, milliseconds: rest }] : known;
  return { parts: all.map((part) => ({ ...part, share: part.milliseconds / scale })), scale, total };
}

/** Less than this beside the steps is measuring, not work. */
const NOISE = 0.05;

/** A time for people: `0.42 ms`, `12 ms`, `1.3 s`. */
export function durationText(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${trimmed(milliseconds / 1_000, milliseconds < 10_000 ? 1 : 0)} s`;
  return `${trimmed(milliseconds, milliseconds < 1 ? 2 : milliseconds < 10 ? 1 : 0)} ms`;
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
