/** A time as the Graph API writes it: `2026-05-21T11:18:09+0000`. `at` is in milliseconds since 1970. */
export function graphDate(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}+0000`;
}
