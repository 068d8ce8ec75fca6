import { customType } from 'drizzle-orm/pg-core';

/**
 * Lexemes to search for, exactly as given: nothing is split or stemmed. Empty ones are dropped, and those that are longer
 * than PostgreSQL takes must be cut before.
 */
export const lexemes = customType<{ data: readonly string[]; driverData: string }>({
  dataType: () => 'tsvector',
  toDriver: (words) => Array.from(new Set(words), (word) => (word === '' ? '' : quoteLexeme(word))).join(' '),
  fromDriver: () => [],
});

/** A lexeme as literals of tsvector and tsquery write it. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll(/['\\]/g, (sign) => sign + sign)}'`;
}
