import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { failures } from '../../http/schemas.ts';
import { accountParams } from '../accounts/schema.ts';
import * as schema from './schema.ts';
import type { WebhookStates } from './states.ts';

/** Where Meta sends the webhooks of an account. */
export const accountWebhookRoutes: FastifyPluginAsyncZod<{ states: WebhookStates }> = async (
  app,
  { states },
) => {
  app.get(
    '/accounts/:id/webhook',
    {
      config: { permission: 'accounts:read' },
      schema: {
        operationId: 'readAccountWebhook',
        summary: 'Callback address and verify token of an account, and what came there',
        tags: ['accounts'],
        params: accountParams,
        response: { 200: schema.accountWebhook, ...failures },
      },
    },
    ({ params }) => states.read(params.id),
  );
};
