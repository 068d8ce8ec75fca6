import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { metaFailures } from '../../http/schemas.ts';
import { accountParams } from '../accounts/schema.ts';
import * as schema from './template-schema.ts';
import type { TemplateMessageService } from './templates.ts';

const tags = ['templates of messages'];

/** Messages that begin a conversation; Meta reviews them. */
export const messageTemplateRoutes: FastifyPluginAsyncZod<{ service: TemplateMessageService }> = async (
  app,
  { service },
) => {
  app.get(
    '/accounts/:id/message-templates',
    {
      config: { permission: 'accounts:read' },
      schema: {
        operationId: 'listMessageTemplates',
        summary: 'Templates of the account that open a flow',
        tags,
        params: accountParams,
        querystring: schema.templateQuery,
        response: { 200: schema.messageTemplateList, ...metaFailures },
      },
    },
    async ({ params, query }) => ({ items: await service.list(params.id, query.flowId) }),
  );

  app.post(
    '/accounts/:id/message-templates',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'createMessageTemplate',
        summary: 'Hand in a template with a button that opens a flow',
        tags,
        params: accountParams,
        body: schema.createTemplate,
        response: { 201: schema.createdTemplate, ...metaFailures },
      },
    },
    async ({ params, body }, reply) => reply.code(201).send(await service.create(params.id, body)),
  );

  app.delete(
    '/accounts/:id/message-templates/:name',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'deleteMessageTemplate',
        summary: 'Delete a template in all its languages',
        tags,
        params: schema.templateParams,
        response: { 204: z.null(), ...metaFailures },
      },
    },
    async ({ params }, reply) => {
      await service.remove(params.id, params.name);
      return reply.code(204).send(null);
    },
  );
};
