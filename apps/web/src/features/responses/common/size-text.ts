const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** A number of bytes for people: `812 B`, `1.4 MB`. */
export function sizeText(bytes: number): string {
  const step = Math.min(Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)), UNITS.length - 1);
  const value = bytes / 1_000 ** step;
  return `${Number(value.toFixed(value < 10 && step > 0 ? 1 : 0))} ${UNITS[step]}`;
}
