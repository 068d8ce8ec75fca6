/** The place that a refused deployment names. */
export function placeOf(details: unknown): { readonly line: number; readonly column: number } | undefined {
  if (typeof details !== 'object' || details === null) return undefined;
  const line: unknown = Reflect.get(details, 'line');
  const column: unknown = Reflect.get(details, 'column');
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : undefined;
}
