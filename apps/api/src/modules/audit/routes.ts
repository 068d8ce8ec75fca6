import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import { messages } from '../../messages.ts';
import { AUDIT_ACTIONS } from './actions.ts';
import { auditFile } from './export.ts';
import * as schema from './schema.ts';
import type { Audit } from './service.ts';

const tags = ['audit'];

/** Who did what, to read, search, export and check. */
export const auditRoutes: FastifyPluginAsyncZod<{ audit: Audit }> = async (app, { audit }) => {
  app.get(
    '/audit',
    {
      config: { permission: 'audit:read' },
      schema: {
        operationId: 'listAudit',
        summary: 'Who did what, newest first',
        tags,
        querystring: schema.auditQuery,
        response: { 200: schema.auditList, ...failures },
      },
    },
    ({ query }) => audit.list(query),
  );

  app.get(
    '/audit/actions',
    {
      config: { permission: 'audit:read' },
      schema: {
        operationId: 'listAuditActions',
        summary: 'All that is recorded, in words',
        tags,
        response: { 200: schema.auditActions, ...failures },
      },
    },
    async () => ({
      items: AUDIT_ACTIONS.map((action) => ({ action, summary: messages.audit.actions[action] })),
    }),
  );

  app.get(
    '/audit/export',
    {
      config: { permission: 'audit:read', load: 'export' },
      schema: {
        operationId: 'exportAudit',
        summary: 'All events that match, oldest first, as a file that is written while it is sent',
        tags,
        querystring: schema.auditExportQuery,
        response: { 200: z.any().describe('The file'), ...failures },
      },
    },
    async ({ query: { format, ...filter } }, reply) => {
      const { name, type, content } = auditFile(audit.all(filter), format);
      return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(content);
    },
  );

  app.get(
    '/audit/verify',
    {
      config: { permission: 'audit:read' },
      schema: {
        operationId: 'verifyAudit',
        summary: 'Whether any event was changed or taken away since it was written',
        tags,
        response: { 200: schema.auditState, ...failures },
      },
    },
    () => audit.verify(),
  );

  app.post(
    '/audit/prune',
    {
      config: { permission: 'server:manage' },
      schema: {
        operationId: 'pruneAudit',
        summary: 'Delete events from before a moment; younger ones than the server must keep are refused',
        tags,
        body: schema.pruneAudit,
        response: { 200: schema.prunedAudit, ...failures },
      },
    },
    (request) => audit.prune(request, new Date(request.body.before)),
  );
};
