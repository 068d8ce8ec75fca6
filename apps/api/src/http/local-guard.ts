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

/** Where the server is, as far as browsers are concerned. */
export interface Place {
  /** It listens on loopback, so only loopback names, and that of `publicUrl`, may stand in Host. */
  readonly loopbackOnly: boolean;
  /** Address that people open, without a slash at the end: writes from its pages are the server's own. */
  readonly publicUrl?: string | undefined;
}

/**
 * Keeps other web sites out. A page elsewhere can make the browser send requests here, with the cookie where people sign
 * in: writes are told by their Origin. On loopback without sign-in, reads are blind unless the site's own name was
 * pointed at loopback (DNS rebinding), which shows in Host. Programs send no Origin and pass; what carries a cookie comes
 * from a browser, which says where its page is from, so without that it is refused.
 */
export function guardAgainstForeignSites(app: FastifyInstance, { loopbackOnly, publicUrl }: Place): void {
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  app.addHook('onRequest', async (request) => {
    // Who asks is found out later; what is refused here is recorded all the same.
    request.actor = { kind: 'nobody' };
    if (FROM_META.test(request.url)) return;
    if (loopbackOnly && !LOOPBACK.test(request.hostname) && request.host !== publicHost) {
      throw new ApiError(403, 'foreign-origin', messages.http.foreignHost);
    }
    if (!SAFE.has(request.method) && isForeign(request, publicUrl)) {
      throw new ApiError(403, 'foreign-origin', messages.http.foreignOrigin);
    }
  });
}

function isForeign(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const { origin, cookie, 'sec-fetch-site': site } = request.headers;
  if (origin === undefined) {
    return cookie === undefined ? site === 'cross-site' : site !== 'same-origin' && site !== 'none';
  }
  // Whoever sits on the way can be http://ourselves, but not https://ourselves.
  if (publicUrl !== undefined && new URL(publicUrl).host === request.host) return origin !== publicUrl;
  return origin !== publicUrl && (!URL.canParse(origin) || new URL(origin).host !== request.host);
}
