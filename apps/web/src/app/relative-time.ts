const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['month', 2_629_800],
  ['year', 31_557_600],
];
const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' });
const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/**
 * How long ago a moment was, in the largest unit that fits: `just now`, `5m ago`, `yesterday`.
 * A moment in the future (clocks differ) counts as now.
 */
export function relativeTime(iso: string, now: number = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  const step = STEPS.findLast(([, size]) => seconds >= size);
  if (step === undefined) return 'just now';
  return format.format(-Math.floor(seconds / step[1]), step[0]);
}

/** The whole date and time, for a tooltip. */
export function fullTime(iso: string): string {
  return dateFormat.format(new Date(iso));
}
