import { z } from 'zod';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';

const place = z.tuple([z.iso.datetime().transform((text) => new Date(text)), z.uuid()]);

/** A place in a list sorted by time, then id, as an opaque word for URLs. */
export function encodeCursor(time: Date, id: string): string {
  return Buffer.from(JSON.stringify([time.toISOString(), id])).toString('base64url');
}

/**
 * The place that {@link encodeCursor} was given.
 * @throws ApiError `invalid-request` for anything else.
 */
export function decodeCursor(cursor: string): { readonly time: Date; readonly id: string } {
  const parsed = place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw new ApiError(400, 'invalid-request', messages.flows.badCursor);
  const [time, id] = parsed.data;
  return { time, id };
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
