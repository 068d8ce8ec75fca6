import type { JsonObject } from '@flowsmith/flow-model';
import { graphErrors } from './errors.ts';

/** What a caller asks of a list. */
export interface PageRequest {
  readonly limit: number;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** A page of a list with its place. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly cursors: { readonly before: string; readonly after: string } | undefined;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export const DEFAULT_LIMIT = 25;
export const MAX_LIMIT = 200;

/**
 * Cuts a page out of a list (Graph API 1.6). Cursors stand for the key of an item, not for its index: deleting one
 * between two pages neither skips nor repeats another.
 * @param items newest first
 * @param keyOf a number that falls along the list and never changes
 */
export function paginate<T>(items: readonly T[], keyOf: (item: T) => number, request: PageRequest): Page<T> {
  const after = decodeCursor(request.after);
  const before = decodeCursor(request.before);
  const rest = items.filter(
    (item) => (after === undefined || keyOf(item) < after) && (before === undefined || keyOf(item) > before),
  );
  const backwards = before !== undefined && after === undefined;
  const page = backwards ? rest.slice(-request.limit) : rest.slice(0, request.limit);
  const [first, last] = [page[0], page.at(-1)];
  if (first === undefined || last === undefined) {
    return { items: page, cursors: undefined, hasNext: false, hasPrevious: false };
  }
  return {
    items: page,
    cursors: { before: encodeCursor(keyOf(first)), after: encodeCursor(keyOf(last)) },
    hasNext: items.some((item) => keyOf(item) < keyOf(last)),
    hasPrevious: items.some((item) => keyOf(item) > keyOf(first)),
  };
}

/** The `paging` member of a list answer; `undefined` for an empty page. `url` is the address of this request. */
export function pagingOf(page: Page<unknown>, url: URL): JsonObject | undefined {
  if (page.cursors === undefined) return undefined;
  const linkTo = (name: 'after' | 'before', cursor: string): string => {
    const link = new URL(url);
    link.searchParams.delete('after');
    link.searchParams.delete('before');
    link.searchParams.set(name, cursor);
    return link.href;
  };
  return {
    cursors: page.cursors,
    ...(page.hasNext && { next: linkTo('after', page.cursors.after) }),
    ...(page.hasPrevious && { previous: linkTo('before', page.cursors.before) }),
  };
}

function encodeCursor(key: number): string {
  return Buffer.from(`SBX:${key}`).toString('base64url');
}

function decodeCursor(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const key = /^SBX:(\d{1,15})$/.exec(Buffer.from(text, 'base64url').toString('latin1'))?.[1];
  if (key === undefined) throw graphErrors.cursor();
  return Number(key);
}
