import type { JsonValue } from '@flowsmith/flow-model';
import { isJsonArray, isJsonObject } from '@flowsmith/flow-model';
import { quoteLexeme } from '../../../db/tsvector.ts';
import type { FieldFilter } from '../schema.ts';

/** What an answer is found by: words of all its texts, `=field` for each field with a value, `=field=value` for each value. */
export function termsOf(
  fields: { readonly [name: string]: JsonValue | undefined },
  more: readonly string[],
): string[] {
  const terms = new Set<string>();
  const note = (term: string) => {
    if (terms.size < MOST_TERMS) terms.add(cut(term));
  };
  for (const text of more) for (const word of wordsOf(text)) note(word);
  for (const [name, value] of Object.entries(fields)) {
    if (!isAnswered(value)) continue;
    note(`=${name}`);
    for (const scalar of scalarsOf(value)) note(`=${name}=${scalar}`);
  }
  for (const value of Object.values(fields)) {
    for (const scalar of scalarsOf(value)) for (const word of wordsOf(scalar)) note(word);
  }
  return [...terms];
}

/**
 * A tsquery of words that must all begin a word of the answer, and of conditions on fields.
 * @returns `undefined` when nothing is asked for; `null` when nothing can fit, since the text has no word in it.
 */
export function queryOf(
  search: string | undefined,
  filters: readonly FieldFilter[],
): string | null | undefined {
  const words = search === undefined ? [] : wordsOf(search);
  if (search !== undefined && words.length === 0) return null;
  const parts = [
    ...words.map((word) => `${quoteLexeme(cut(word))}:*`),
    ...filters.map((filter) => conditionOf(filter)),
  ];
  return parts.length === 0 ? undefined : parts.join(' & ');
}

function conditionOf(filter: FieldFilter): string {
  const answered = quoteLexeme(cut(`=${filter.field}`));
  switch (filter.op) {
    case 'is':
      return `(${filter.values.map((value) => valueTerm(filter.field, value)).join(' | ')})`;
    case 'isNot':
      return `(${answered} & ${filter.values.map((value) => `!${valueTerm(filter.field, value)}`).join(' & ')})`;
    case 'answered':
      return answered;
    case 'unanswered':
      return `!${answered}`;
  }
}

function valueTerm(field: string, value: string): string {
  return quoteLexeme(cut(`=${field}=${value}`));
}

/** More are not searched for: nobody fills in that many words. */
const MOST_TERMS = 2_000;
/** Bytes of one term; PostgreSQL takes 2,046. */
const MOST_BYTES = 500;

/** PostgreSQL has no NUL in texts; a cut may not leave half a character. */
function cut(term: string): string {
  const clean = term.replaceAll('\0', '').toWellFormed();
  if (Buffer.byteLength(clean) <= MOST_BYTES) return clean;
  return Buffer.from(clean).subarray(0, MOST_BYTES).toString().replace(/�+$/, '');
}

/** Letters and digits in lower case without accents, so that "Muller" finds "Müller". */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function isAnswered(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !isJsonArray(value) || value.length > 0;
}

function scalarsOf(value: JsonValue | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [String(value)];
  if (isJsonArray(value)) return value.flatMap((item) => scalarsOf(item));
  return isJsonObject(value) ? Object.values(value).flatMap((item) => scalarsOf(item)) : [];
}
