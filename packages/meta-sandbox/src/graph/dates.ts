/**
 * A time as the Graph API writes it: `2026-05-21T11:18:09+0000`, or unix seconds when the call says `date_format=U`.
 * `at` is in milliseconds since 1970.
 */
export function graphDate(at: number, format?: string): string | number {
  return format === 'U' ? Math.floor(at / 1000) : `${new Date(at).toISOString().slice(0, 19)}+0000`;
}
