/** Days that are looked at: a name, or `YYYY-MM-DD..YYYY-MM-DD`, of which either may be left out; empty: all. */
export type TimeRange = string;

/** Ranges with names, by how many days they hold, today included. */
export const NAMED_RANGES = { today: 1, '7d': 7, '30d': 30, '90d': 90 } as const;

/** First and last day of a range, both included, in the browser's time zone. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days of a range with dates; `undefined` for one with a name. */
export function daysOf(range: TimeRange): Days | undefined {
  const [, from = '', to = ''] = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/.exec(range) ?? [];
  return from === '' && to === '' ? undefined : { from, to };
}

/** A range with dates; empty if there is none. */
export function rangeOf({ from, to }: Days): TimeRange {
  return from === '' && to === '' ? '' : `${from}..${to}`;
}

/**
 * The moments between which a range lies, from midnight to midnight in the browser's time zone. Anything that is no
 * range gives none.
 */
export function momentsOf(range: TimeRange, now: Date): { readonly since?: string; readonly until?: string } {
  const named = Object.entries(NAMED_RANGES).find(([name]) => name === range);
  if (named !== undefined) return { since: midnight(now, 1 - named[1]).toISOString() };
  const { from = '', to = '' } = daysOf(range) ?? {};
  const first = new Date(`${from}T00:00:00`);
  const last = new Date(`${to}T00:00:00`);
  return {
    ...(Number.isNaN(first.getTime()) ? {} : { since: first.toISOString() }),
    ...(Number.isNaN(last.getTime()) ? {} : { until: midnight(last, 1).toISOString() }),
  };
}

/** The beginning of a day, some days later. */
function midnight(day: Date, later: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + later);
}
