import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import { template, templateList } from './schema.ts';
import type { TemplateService } from './service.ts';

/** The template gallery. */
export const templateRoutes: FastifyPluginAsyncZod<{ service: TemplateService }> = async (
  app,
  { service },
) => {
  app.get(
    '/templates',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'listTemplates',
        summary: 'Example flows to begin from, with their text',
        tags: ['templates'],
        response: { 200: templateList, ...failures },
      },
    },
    async () => ({ items: await service.list() }),
  );

  app.get(
    '/templates/:name',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'readTemplate',
        summary: 'One example flow',
        tags: ['templates'],
        params: z.object({ name: z.string() }),
        response: { 200: template, ...failures },
      },
    },
    ({ params }) => service.read(params.name),
  );
};
