import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readBody, type BodyResult } from '@flowsmith/endpoint/body';
import type { HttpReply } from '@flowsmith/endpoint';
import { ApiError } from '../../errors.ts';
import { createShares } from '../../http/shares.ts';
import { createTokenBuckets } from '../../http/token-buckets.ts';
import { LIMITS } from '../../limits.ts';
import { messages } from '../../messages.ts';
import { CALLER_HEADER, callerOf } from './hosted/caller-of.ts';
import type { EndpointHost } from './hosted/host.ts';

/**
 * Where phones' requests arrive. No sign-in stands before this, and nothing of the server around it answers here: whatever
 * is not one of the protocol's statuses counts against the endpoint (Data API, status codes).
 */
export async function publicEndpointRoutes(
  app: FastifyInstance,
  {
    host,
    limits = EXCHANGE_LIMITS,
  }: { readonly host: EndpointHost; readonly limits?: ExchangeLimits | undefined },
): Promise<void> {
  const perSecond = createTokenBuckets(limits.perSecond, limits.perSecond * BURST);
  const places = createShares(limits.allAtOnce, limits.allAtOnce);
  // Before the body is read: what is too much should cost nothing.
  app.addHook<{ Params: Params }>('onRequest', async ({ params, method }, reply) => {
    if (method !== 'POST') return;
    const seconds = perSecond.take(params.publicId);
    if (seconds > 0) return reply.code(429).header('retry-after', seconds).send();
    const release = places.take(undefined);
    if (typeof release === 'string') return reply.code(503).header('retry-after', 1).send();
    reply.raw.once('close', release);
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request: FastifyRequest, payload: Readable) =>
    readBody(payload, BODY_LIMITS),
  );

  app.post<{ Params: Params; Body: BodyResult | undefined }>('/:publicId', PUBLIC, async (request, reply) => {
    const { params, headers, body = NOTHING } = request;
    const caller = callerOf(headers[CALLER_HEADER]);
    if (!body.ok) {
      host.refused(params.publicId, body.status, caller).catch((err: unknown) => {
        request.log.error({ err }, 'a refused request could not be noted');
      });
      return reply.code(body.status).header('connection', 'close').send();
    }
    const answer = await host.answer(params.publicId, body.body, headers, caller).catch((err: unknown) => {
      request.log.error({ err }, 'an endpoint could not be read');
      return UNREADABLE;
    });
    if (answer === undefined) return reply.code(404).send();
    return reply.code(answer.status).headers(answer.headers).send(answer.body);
  });

  app.get<{ Params: Params }>('/:publicId', PUBLIC, async ({ params, headers }, reply) => {
    const isDeployed = await host.isDeployed(params.publicId);
    if (isDeployed === undefined) throw new ApiError(404, 'not-found', messages.endpoints.unknown);
    const { title, deployed, empty } = messages.endpoints.page;
    const message = isDeployed ? deployed : empty;
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    if (headers.accept?.includes('text/html') !== true)
      return reply.send({ status: 'ok', deployed: isDeployed, message });
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'")
      .send(page(title, message));
  });
}

/** How many exchanges are taken on. */
export interface ExchangeLimits {
  /** Of one endpoint, on average. */
  readonly perSecond: number;
  /** Of all endpoints at the same time. */
  readonly allAtOnce: number;
}

const EXCHANGE_LIMITS: ExchangeLimits = {
  perSecond: LIMITS.exchanges.perSecond.most,
  allAtOnce: LIMITS.exchanges.allAtOnce.most,
};
const BODY_LIMITS = {
  bodyLimit: LIMITS.exchanges.body.most,
  bodyTimeout: LIMITS.exchanges.bodyTime.most,
};
/** How many times as many there may be in a burst. */
const BURST = 4;

const PUBLIC = {
  bodyLimit: LIMITS.exchanges.body.most,
  config: { permission: 'public', load: 'own' },
} as const;

interface Params {
  readonly publicId: string;
}

/** What is wrong inside is nothing for phones. */
const UNREADABLE: HttpReply = { status: 500, headers: {}, body: '' };

/** Without a body Fastify asks no parser. */
const NOTHING: BodyResult = { ok: true, body: Buffer.alloc(0) };

/** @param title,message texts of our own */
function page(title: string, message: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${message}</p></html>`;
}
