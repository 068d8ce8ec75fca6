import { timingSafeEqual } from 'node:crypto';

/** Compares without telling by its duration where the difference is. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
