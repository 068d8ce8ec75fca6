/** A size as phones write it: kilobytes below one megabyte, then megabytes with one decimal. */
export function sizeText(bytes: number): string {
  const kb = bytes / 1024;
  if (kb < 1024) return `${Math.max(bytes > 0 ? 1 : 0, Math.round(kb))} kB`;
  return `${Math.round(kb / 102.4) / 10} MB`;
}
