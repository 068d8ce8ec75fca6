/** A number of answers that may be more than could be counted: `1,234`, `more than 10,000`. */
export function countText({ count, more }: { readonly count: number; readonly more: boolean }): string {
  const text = count.toLocaleString('en');
  return more ? `more than ${text}` : text;
}
