import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import type { ServerService } from './service.ts';

/** The data of this server as a whole, for those who run it. */
export const serverRoutes: FastifyPluginAsyncZod<{
  readonly service: ServerService;
}> = async (app, { service }) => {
  app.get(
    '/server/backup',
    {
      config: { permission: 'server:manage', load: 'export' },
      schema: {
        operationId: 'backUpServer',
        summary: 'All data of the embedded database as one file; the key that opens its secrets is not in it',
        tags: ['server'],
        produces: ['application/zstd'],
        response: { 200: z.any().describe('A tar archive, compressed with zstd'), ...failures },
      },
    },
    async (_request, reply) => {
      const { manifest, content } = await service.backUp();
      const name = `flowsmith-${manifest.created.replaceAll(/[:.]/g, '-')}.tar.zst`;
      return reply
        .type('application/zstd')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(content);
    },
  );
};
