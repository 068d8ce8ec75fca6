import type { JsonValue } from '@flowsmith/flow-model';

/** First characters of base64 by kind of picture. */
const KINDS: readonly (readonly [prefix: string, mime: string])[] = [
  ['iVBOR', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['UklGR', 'image/webp'],
  ['R0lGOD', 'image/gif'],
];

/**
 * A data URL for the base64 text of a picture, with or without a `data:` prefix.
 * `undefined` for anything else: addresses on the web are not loaded, as WhatsApp does not load them.
 */
export function imageSource(value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const base64 = value.replace(/^data:[^,]{0,100},/, '').trim();
  if (base64.length < 8 || /[^A-Za-z0-9+/=\s]/.test(base64.slice(0, 200))) return undefined;
  const kind = KINDS.find(([prefix]) => base64.startsWith(prefix));
  return `data:${kind?.[1] ?? 'image/png'};base64,${base64}`;
}
