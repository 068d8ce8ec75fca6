import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { failures } from '../../http/schemas.ts';
import { etagOf, ifMatchHeader, requireRevision } from '../../http/revisions.ts';
import { flowId } from '../flows/schema.ts';
import * as schema from './schema.ts';
import type { PlayService } from './service.ts';

const tags = ['play'];

/** Read and save what a flow is played with. */
export const playRoutes: FastifyPluginAsyncZod<{ service: PlayService }> = async (app, { service }) => {
  app.get(
    '/flows/:id/play',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'readPlayKit',
        summary: 'What a flow is played with; the ETag is its own revision, 0 while nothing was saved',
        tags,
        params: flowId,
        response: { 200: schema.savedKit, ...failures },
      },
    },
    async ({ params }, reply) => {
      const saved = await service.read(params.id);
      return reply.header('etag', etagOf(saved.revision)).send(saved);
    },
  );

  app.put(
    '/flows/:id/play',
    {
      bodyLimit: schema.MAX_KIT_BODY_BYTES,
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'savePlayKit',
        summary: 'Save it; 412 with the current one in details.current when it was saved elsewhere since',
        tags,
        params: flowId,
        headers: ifMatchHeader,
        body: schema.saveKit,
        response: { 200: schema.savedKit, 412: schema.staleKit, ...failures },
      },
    },
    async ({ params, headers, body }, reply) => {
      const saved = await service.save(params.id, body.kit, requireRevision(headers));
      return reply.header('etag', etagOf(saved.revision)).send(saved);
    },
  );
};
