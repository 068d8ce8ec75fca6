/** Random choices that a seed repeats exactly, so that a failure can be run again. */
export interface Random {
  /** A number from 0 up to but not including 1. */
  fraction(): number;
  /** A whole number from 0 up to but not including `max`; 0 when `max` is 0. */
  below(max: number): number;
  /** One of the items; `undefined` when there is none. */
  pick<Item>(items: readonly Item[]): Item | undefined;
}

/** A source of random choices (mulberry32: small, fast, good enough for tests). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (max: number): number => Math.floor(fraction() * max);
  return { fraction, below, pick: (items) => items[below(items.length)] };
}
