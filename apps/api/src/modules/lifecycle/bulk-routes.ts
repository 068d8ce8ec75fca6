import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { failures } from '../../http/schemas.ts';
import type { BulkService } from './bulk.ts';
import * as schema from './bulk-schema.ts';

const tags = ['lifecycle'];

/** One action on many flows, with progress. */
export const bulkRoutes: FastifyPluginAsyncZod<{ service: BulkService }> = async (app, { service }) => {
  app.post(
    '/bulk',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'startBulk',
        summary: 'Begin an action on many flows',
        tags,
        body: schema.startBulk,
        response: { 202: schema.bulkJob, ...failures },
      },
    },
    async ({ body }, reply) => reply.code(202).send(await service.start(body)),
  );

  app.get(
    '/bulk',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'listBulk',
        summary: 'The latest actions on many flows',
        tags,
        response: { 200: schema.bulkList, ...failures },
      },
    },
    async () => ({ items: await service.list() }),
  );

  app.get(
    '/bulk/:jobId',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'readBulk',
        summary: 'How far an action on many flows is',
        tags,
        params: schema.bulkParams,
        response: { 200: schema.bulkJob, ...failures },
      },
    },
    ({ params }) => service.read(params.jobId),
  );

  app.post(
    '/bulk/:jobId/cancel',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'cancelBulk',
        summary: 'Do not begin with the rest; what is done stays done',
        tags,
        params: schema.bulkParams,
        response: { 200: schema.bulkJob, ...failures },
      },
    },
    ({ params }) => service.cancel(params.jobId),
  );
};
