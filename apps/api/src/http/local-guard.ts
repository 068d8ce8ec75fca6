import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from '../errors.ts';
import { messages } from '../messages.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;
/**
 * Requests to endpoints and webhooks come from Meta, by whatever name a tunnel or proxy has; they prove themselves by
 * encryption and signature.
 */
const FROM_META = /^\/(?:e|webhooks)\/[^/?#]+(?:\?[^#]*)?$/;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Keeps other web sites out of a server without sign-in. A page elsewhere can make the browser send requests to
 * loopback: writes are told by their Origin; reads are blind unless the site's own name was pointed at loopback (DNS
 * rebinding), which shows in Host. Programs send no Origin and pass.
 * @param loopbackOnly the server listens on loopback, so only loopback names may stand in Host.
 */
export function guardAgainstForeignSites(app: FastifyInstance, loopbackOnly: boolean): void {
  app.addHook('onRequest', async (request) => {
    if (FROM_META.test(request.url)) return;
    if (loopbackOnly && !LOOPBACK.test(request.hostname)) {
      throw new ApiError(403, 'foreign-origin', messages.http.foreignHost);
    }
    if (!SAFE.has(request.method) && isForeign(request)) {
      throw new ApiError(403, 'foreign-origin', messages.http.foreignOrigin);
    }
  });
}

function isForeign(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'cross-site';
  return !URL.canParse(origin) || new URL(origin).host !== request.host;
}
