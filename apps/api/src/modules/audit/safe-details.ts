const MOST_TEXT = 300;
const MOST_ITEMS = 20;
const MOST_DEPTH = 3;

/** A text that PostgreSQL takes, cut to size; `null` when there is none. */
export function safeText(text: string | undefined, most = MOST_TEXT): string | null {
  if (text === undefined) return null;
  const whole = text.replaceAll('\0', '\uFFFD').slice(0, most).toWellFormed();
  return text.length > most ? `${whole}…` : whole;
}

/** Plain values of a bounded size: long texts and lists are cut, what lies too deep or is no JSON is left out. */
export function safeDetails(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details)
      .slice(0, MOST_ITEMS)
      .map(([key, value]) => [safeText(key) ?? '', safeValue(value, 1)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function safeValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || depth >= MOST_DEPTH) return undefined;
  if (Array.isArray(value)) {
    const kept = value.slice(0, MOST_ITEMS).map((item) => safeValue(item, depth + 1) ?? null);
    return value.length > MOST_ITEMS ? [...kept, `… ${value.length - MOST_ITEMS} more`] : kept;
  }
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MOST_ITEMS)
      .map(([key, item]) => [safeText(key) ?? '', safeValue(item, depth + 1)] as const)
      .filter(([, item]) => item !== undefined),
  );
}
