const format = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false });

/** The time of a message, as phones show it: `14:05`. */
export function clockOf(iso: string): string {
  return format.format(new Date(iso));
}
