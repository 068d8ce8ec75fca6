import type { JsonObject } from '@flowsmith/flow-model';

/**
 * JSON as Meta writes it on the wire (8.2): slashes and everything beyond ASCII escaped. Receivers that check the signature
 * over their own spelling of the body fail, as they would with Meta.
 */
export function metaJson(value: JsonObject): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replaceAll(/[\u0080-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
