import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import type { Live } from './live.ts';
import * as schema from './schema.ts';
import { openStream } from './stream.ts';

/** Changes as they happen. */
export const liveRoutes: FastifyPluginAsyncZod<{ live: Live }> = async (app, { live }) => {
  app.get(
    '/live',
    {
      config: { permission: 'signed-in', load: 'stream' },
      schema: {
        operationId: 'followChanges',
        summary: 'Server-sent events: each says what changed, not how; its data is a LiveEvent',
        tags: ['live'],
        querystring: schema.liveQuery,
        produces: ['text/event-stream'],
        response: { 200: z.any().describe('A stream of events'), ...failures },
      },
    },
    async ({ query: { topics = schema.TOPICS, flowId } }, reply) =>
      reply
        .headers({ 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' })
        .type('text/event-stream; charset=utf-8')
        .send(openStream(live, { topics, flowId })),
  );
};
