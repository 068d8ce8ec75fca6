import rateLimit from '@fastify/rate-limit';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ApiError } from '../../errors.ts';
import { failures } from '../../http/schemas.ts';
import { messages } from '../../messages.ts';
import { hideSharedPage } from './hide-shared-page.ts';
import * as schema from './schema.ts';
import type { ShareService } from './service.ts';

/** How many links one address may open in a minute: generous, since a proxy may stand for many people. */
const OPENINGS_PER_MINUTE = 120;

/**
 * What anybody may ask who has a link: the token is all the right that is needed, so no sign-in stands before this.
 */
export const publicShareRoutes: FastifyPluginAsyncZod<{ service: ShareService }> = async (
  app,
  { service },
) => {
  app.addHook('onRequest', async (_request, reply) => {
    hideSharedPage(reply);
    reply.header('cache-control', 'no-store');
  });
  await app.register(rateLimit, {
    max: OPENINGS_PER_MINUTE,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) =>
      new ApiError(429, 'too-many-requests', messages.shares.tooMany(Math.ceil(ttl / 1000))),
  });

  app.get(
    '/shared/:token',
    {
      // Programs that look whether a link is there do not count as openings.
      exposeHeadRoute: false,
      config: { permission: 'public' },
      schema: {
        operationId: 'openShare',
        summary: 'What a link hands out. Public; 410 when it has expired or was revoked',
        tags: ['shares'],
        params: schema.sharedParams,
        response: { 200: schema.sharedFlow, ...failures },
      },
    },
    async ({ params }) => {
      const { kit, ...rest } = await service.open(params.token);
      return { ...rest, kit: { ...kit } };
    },
  );
};
