import type { JsonValue } from '@flowsmith/flow-model';

/**
 * A value on one line, cut off where it gets long: texts in quotes, everything else as JSON.
 *
 * @param longest characters, at least 8
 */
export function shortJson(value: JsonValue | undefined, longest = 60): string {
  if (value === undefined) return '–';
  if (typeof value === 'string')
    return value.length > longest ? `"${value.slice(0, longest - 3)}…"` : JSON.stringify(value);
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
