/** One measured figure. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'MB' | '%' | '/s' | '×';
  /** The slower end of the same measurement: 95 of 100 were no slower. */
  readonly p95?: number;
  /** The most that `p95`, or without one `value`, should be. */
  readonly aim?: number;
  /** The least that `value` should be, where more is better. */
  readonly atLeast?: number;
}

/** Times of several runs as one figure: their median and, on request, their p95. */
export function summary(
  name: string,
  times: readonly number[],
  options: { readonly aim?: number; readonly p95?: boolean } = {},
): Measurement {
  const { aim, p95 = false } = options;
  return {
    name,
    value: quantile(times, 0.5),
    unit: 'ms',
    ...(p95 ? { p95: quantile(times, 0.95) } : {}),
    ...(aim === undefined ? {} : { aim }),
  };
}

/** Milliseconds of each of several runs. `prepare` makes what a run works on, outside the measured time. */
export function times<Input>(rounds: number, prepare: () => Input, run: (input: Input) => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const input = prepare();
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
