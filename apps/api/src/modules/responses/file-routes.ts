import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import { flowId } from '../flows/schema.ts';
import type { ExportService } from './export/export-service.ts';
import type { MediaService } from './media/media-service.ts';
import * as schema from './schema.ts';

const tags = ['responses'];

/** Answers as files, and files of answers. */
export const responseFileRoutes: FastifyPluginAsyncZod<{
  exports: ExportService;
  media: MediaService;
}> = async (app, { exports, media }) => {
  const about = { tags, produces: ['text/csv', 'application/json', XLSX] };
  const file = { 200: z.any().describe('The file'), ...failures };

  app.get(
    '/responses/export',
    {
      config: { permission: 'answers:export', load: 'export' },
      schema: {
        operationId: 'exportAllResponses',
        summary: 'Answers to all flows as a file',
        querystring: schema.allExportQuery,
        response: file,
        ...about,
      },
    },
    async ({ query }, reply) => {
      const { name, type, content } = await exports.open(query);
      return reply.headers(asFile(name)).type(type).send(content);
    },
  );

  app.get(
    '/flows/:id/responses/export',
    {
      config: { permission: 'answers:export', load: 'export' },
      schema: {
        operationId: 'exportResponses',
        summary: 'Answers to a flow as a file, one column for each field',
        params: flowId,
        querystring: schema.exportQuery,
        response: file,
        ...about,
      },
    },
    async ({ params, query }, reply) => {
      const { name, type, content } = await exports.open({ ...query, flowId: params.id });
      return reply.headers(asFile(name)).type(type).send(content);
    },
  );

  app.get(
    '/responses/:responseId/media/:mediaId',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'readResponseFile',
        summary: 'A file that came with an answer; verified before it was stored',
        tags,
        params: schema.mediaParams,
        produces: ['application/octet-stream'],
        response: file,
      },
    },
    async ({ params }, reply) => {
      const { name, type, size, content } = await media.open(params.responseId, params.mediaId);
      return reply
        .headers(asFile(name, SHOWN.test(type) ? 'inline' : 'attachment'))
        .header('content-length', size)
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .type(type)
        .send(content);
    },
  );

  app.post(
    '/responses/:responseId/media/:mediaId/fetch',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'fetchResponseFile',
        summary: 'Fetch a file again that could not be fetched',
        tags,
        params: schema.mediaParams,
        response: { 202: schema.mediaFile, ...failures },
      },
    },
    async ({ params }, reply) => reply.code(202).send(await media.retry(params.responseId, params.mediaId)),
  );
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What browsers show without running anything in it. */
const SHOWN = /^(?:image\/(?:png|jpeg|gif|webp)|application\/pdf|video\/mp4|audio\/mpeg)$/;

function asFile(name: string, how: 'inline' | 'attachment' = 'attachment') {
  return {
    'content-disposition': `${how}; filename="${name.replaceAll(/[^\w. -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}
