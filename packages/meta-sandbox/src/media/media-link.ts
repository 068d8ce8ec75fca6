import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Sandbox } from '../graph/context.ts';

/** Life of an address, in milliseconds (6.2). */
const LIFE = 5 * 60 * 1000;

export const MEDIA_PATH = '/m2/v';

/** The address of an uploaded file; it works for five minutes, and with a token only. */
export function mediaLink(id: string, { world, now, publicUrl, faults }: Sandbox): string {
  const life = faults.take('media-expired') === undefined ? LIFE : 0;
  const expires = now().getTime() + life;
  return `${publicUrl()}${MEDIA_PATH}/${id}?oe=${expires}&oh=${signature(id, expires, world.secret)}`;
}

/** Was this address made by the sandbox, and is it still good? */
export function isMediaLink(id: string, query: URLSearchParams, { world, now }: Sandbox): boolean {
  const expires = Number(query.get('oe') ?? Number.NaN);
  const given = Buffer.from(query.get('oh') ?? '');
  const expected = Buffer.from(signature(id, expires, world.secret));
  return given.length === expected.length && timingSafeEqual(given, expected) && expires > now().getTime();
}

function signature(id: string, expires: number, secret: string): string {
  return createHmac('sha256', secret).update(`media ${id}:${expires}`).digest('hex');
}
