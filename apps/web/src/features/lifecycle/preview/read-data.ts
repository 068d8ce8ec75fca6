/** Data for a screen as typed: an object, nothing, or what cannot be one. */
export type ReadData =
  | { readonly kind: 'value'; readonly value: { [name: string]: unknown } }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'error' };

/** Reads a typed JSON object. */
export function readData(typed: string): ReadData {
  if (typed.trim() === '') return { kind: 'nothing' };
  try {
    const value: unknown = JSON.parse(typed);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { kind: 'value', value: { ...value } }
      : { kind: 'error' };
  } catch {
    return { kind: 'error' };
  }
}
