import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import { flowId } from '../flows/schema.ts';
import * as schema from './schema.ts';
import type { ShareService } from './service.ts';

const tags = ['shares'];

/** Make, list and revoke the links of a flow. */
export const shareRoutes: FastifyPluginAsyncZod<{ service: ShareService }> = async (app, { service }) => {
  app.get(
    '/flows/:id/shares',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'listShares',
        summary: 'Links to a flow, newest first, without the links themselves',
        tags,
        params: flowId,
        response: { 200: schema.shareList, ...failures },
      },
    },
    async ({ params }) => ({ items: await service.list(params.id) }),
  );

  app.post(
    '/flows/:id/shares',
    {
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'createShare',
        summary: 'Make a link to a page that plays the flow; its token is in this answer only',
        tags,
        params: flowId,
        body: schema.createShare,
        response: { 201: schema.newShare, ...failures },
      },
    },
    async ({ params, body }, reply) => {
      const { share, token } = await service.create(params.id, body);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ share, token, path: `/p/${token}` });
    },
  );

  app.delete(
    '/flows/:id/shares/:shareId',
    {
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'revokeShare',
        summary: 'Switch a link off for good; it stays in the list',
        tags,
        params: schema.shareParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async ({ params }, reply) => {
      await service.revoke(params.id, params.shareId);
      return reply.code(204).send(null);
    },
  );
};
