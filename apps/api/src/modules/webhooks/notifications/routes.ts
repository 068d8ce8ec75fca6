import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { failures } from '../../../http/schemas.ts';
import * as schema from './schema.ts';
import type { NotificationService } from './service.ts';

const tags = ['notifications'];

/** What Meta told about flows. */
export const notificationRoutes: FastifyPluginAsyncZod<{ service: NotificationService }> = async (
  app,
  { service },
) => {
  app.get(
    '/notifications',
    {
      config: { permission: 'accounts:read' },
      schema: {
        operationId: 'listNotifications',
        summary: 'What Meta told about flows, newest first',
        tags,
        querystring: schema.notificationQuery,
        response: { 200: schema.notificationList, ...failures },
      },
    },
    ({ query }) => service.list(query),
  );

  app.post(
    '/notifications/read',
    {
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'readNotifications',
        summary: 'Mark notifications as read',
        tags,
        body: schema.readNotifications,
        response: { 200: schema.readCount, ...failures },
      },
    },
    async ({ body }) => ({ read: await service.markRead(body) }),
  );
};
