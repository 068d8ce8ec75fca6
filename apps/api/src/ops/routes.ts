import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { may } from '../auth/permissions.ts';
import { ApiError } from '../errors.ts';
import { messages } from '../messages.ts';
import type { Metrics } from './metrics.ts';
import type { Readiness } from './readiness.ts';

/** What those who watch the server ask. */
export interface OpsParts {
  readonly metrics: Metrics;
  readonly readiness: () => Promise<Readiness>;
  /** Opens the metrics to a program that has no key of the API. */
  readonly metricsToken: string | undefined;
}

/**
 * `/healthz`: the process is alive. `/readyz`: it can do its work, and is not stopping. `/metrics`: what it counted, for
 * the person at the machine, owners, keys with the permission `server:manage`, and whoever has the token.
 */
export function opsRoutes(app: FastifyInstance, { metrics, readiness, metricsToken }: OpsParts): void {
  const anybody = { config: { permission: 'public', load: 'health' }, logLevel: 'warn' } as const;
  app.get('/healthz', anybody, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/readyz', anybody, async (_request, reply) => {
    const { ready, checks } = await readiness();
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not-ready', checks });
  });
  app.get(
    '/metrics',
    { config: { permission: 'public', identify: true, load: 'health' }, logLevel: 'warn' },
    async (request, reply) => {
      if (!may(request.actor, 'server:manage') && !hasToken(request, metricsToken)) {
        throw new ApiError(401, 'sign-in-required', messages.http.metricsToken);
      }
      return reply
        .type(metrics.contentType)
        .header('cache-control', 'no-store')
        .send(await metrics.text());
    },
  );
}

function hasToken({ headers: { authorization } }: FastifyRequest, token: string | undefined): boolean {
  const [, given] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined || given === undefined) return false;
  return timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
