import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Sandbox } from '../graph/context.ts';

/** Life of a download link, in milliseconds. */
const LIFE = 60 * 60 * 1000;

/** A signed link to the Flow JSON of a flow; works without a token until it expires (Graph API 2.7). */
export function downloadUrl(flowId: string, { world, now, publicUrl }: Sandbox): string {
  const expires = now().getTime() + LIFE;
  return `${publicUrl()}/m1/v/${flowId}/flow.json?oe=${expires}&oh=${signature(flowId, expires, world.secret)}`;
}

/** Was this link made by the sandbox, and is it still good? */
export function isDownloadLink(flowId: string, query: URLSearchParams, { world, now }: Sandbox): boolean {
  const expires = Number(query.get('oe') ?? Number.NaN);
  const given = Buffer.from(query.get('oh') ?? '');
  const expected = Buffer.from(signature(flowId, expires, world.secret));
  return given.length === expected.length && timingSafeEqual(given, expected) && expires > now().getTime();
}

function signature(flowId: string, expires: number, secret: string): string {
  return createHmac('sha256', secret).update(`${flowId}:${expires}`).digest('hex');
}
