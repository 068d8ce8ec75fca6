import type { JsonObject, JsonValue } from '@flowsmith/flow-model';

/** The text of any value: strings as they are, numbers and booleans spelled out, anything else as nothing. */
export function asText(value: JsonValue | undefined): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      return '';
  }
}

/** Whether a value is a JSON object (not an array, not null). */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; everything else in it, or a value that is no list, is passed over. */
export function asObjects(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((item: JsonValue): item is JsonObject => isObject(item)) : [];
}

/** The non-empty texts of a list. */
export function asTexts(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value)
    ? value.map((item: JsonValue) => asText(item)).filter((text) => text !== '')
    : [];
}

/** A finite number, also when spelled as a string. */
export function asNumber(value: JsonValue | undefined): number | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A whole number from `min` to `max`; `otherwise` when the value is none. */
export function asCount(value: JsonValue | undefined, otherwise: number, min: number, max: number): number {
  const number = asNumber(value);
  return number === undefined ? otherwise : Math.min(max, Math.max(min, Math.trunc(number)));
}

/** Text that is cut to `limit` UTF-16 units with an ellipsis, never in the middle of a surrogate pair. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const end = last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit;
  return `${text.slice(0, end).trimEnd()}…`;
}
