import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { failures } from '../../http/schemas.ts';
import * as schema from './schema.ts';
import type { ActivityLog } from './service.ts';

/** What was asked of Meta. */
export const activityRoutes: FastifyPluginAsyncZod<{ log: ActivityLog }> = async (app, { log }) => {
  app.get(
    '/activity',
    {
      config: { permission: 'accounts:read' },
      schema: {
        operationId: 'listActivity',
        summary: 'Calls to Meta, latest first',
        tags: ['activity'],
        querystring: schema.activityQuery,
        response: { 200: schema.activityList, ...failures },
      },
    },
    ({ query }) => log.list(query),
  );
};
