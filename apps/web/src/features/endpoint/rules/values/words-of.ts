import type { JsonValue } from '@flowsmith/flow-model';

/** A constant as one reads it: texts without quotes. */
export function wordsOf(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
