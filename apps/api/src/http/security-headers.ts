import type { FastifyInstance } from 'fastify';

const YEAR = 31_536_000;
/** Answers of programs: what they hold is somebody's data, and differs by who asks. */
const DATA = /^\/(?:api|e|webhooks|sandbox)(?:\/|$)/;
const DOCS = /^\/docs(?:\/|$)/;

/** What is not said otherwise loads nothing, should a browser ever show it as a page. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";
/** Pages of the API's documentation; their own scripts come from here, too. */
const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What every answer says to browsers (OWASP ASVS 5.0, V3.4); routes may say something else. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  'content-security-policy': NOTHING,
} as const;

/** @param https people reach the server by https, so their browsers shall never try anything else */
export function secureAnswers(app: FastifyInstance, { https }: { readonly https: boolean }): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    if (DATA.test(request.url)) reply.header('cache-control', 'no-store');
    if (https) reply.header('strict-transport-security', `max-age=${YEAR}`);
  });
  // The plugin of the documentation sets a policy of its own, which allows other hosts.
  app.addHook('onSend', async (request, reply, payload) => {
    if (DOCS.test(request.url)) reply.header('content-security-policy', DOCS_POLICY);
    return payload;
  });
}
