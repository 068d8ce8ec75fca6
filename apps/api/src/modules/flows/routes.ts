import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { baseRevision, etagOf, ifMatchHeader, requireRevision } from '../../http/revisions.ts';
import { failures } from '../../http/schemas.ts';
import { messages } from '../../messages.ts';
import type { TemplateService } from '../templates/service.ts';
import { attachmentHeader } from './attachment-header.ts';
import { blankFlow } from './blank-flow.ts';
import * as schema from './schema.ts';
import type { FlowService } from './service.ts';

const tags = ['flows'];

/** Create, list, read, save, versions, duplicate, delete, export. */
export const flowRoutes: FastifyPluginAsyncZod<{ service: FlowService; templates: TemplateService }> = async (
  app,
  { service, templates },
) => {
  app.get(
    '/flows',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'listFlows',
        summary: 'One page of the library, latest change first',
        tags,
        querystring: schema.listQuery,
        response: { 200: schema.flowList, ...failures },
      },
    },
    ({ query }) => service.list(query),
  );

  app.post(
    '/flows',
    {
      bodyLimit: schema.MAX_FLOW_BODY_BYTES,
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'createFlow',
        summary: 'Begin a flow: blank, from a text (import), or from a template',
        tags,
        body: schema.createFlow,
        response: { 201: schema.savedFlow, ...failures },
      },
    },
    async ({ body }, reply) => {
      const created = await service.create(await beginning(body, templates));
      return reply.code(201).header('etag', etagOf(created.revision)).send(created);
    },
  );

  app.get(
    '/flows/:id',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'readFlow',
        summary: 'One flow with its text; the ETag is its revision',
        tags,
        params: schema.flowId,
        response: { 200: schema.flow, ...failures },
      },
    },
    async ({ params }, reply) => {
      const flow = await service.read(params.id);
      return reply.header('etag', etagOf(flow.revision)).send(flow);
    },
  );

  app.put(
    '/flows/:id',
    {
      bodyLimit: schema.MAX_FLOW_BODY_BYTES,
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'saveFlow',
        summary: 'Save; 412 with the current flow in details.current when it was saved elsewhere since',
        tags,
        params: schema.flowId,
        headers: ifMatchHeader,
        body: schema.saveFlow,
        response: { 200: schema.savedFlow, 412: schema.staleFlow, ...failures },
      },
    },
    async ({ params, headers, body }, reply) => {
      const saved = await service.save(params.id, body, requireRevision(headers));
      return reply.header('etag', etagOf(saved.revision)).send(saved);
    },
  );

  app.delete(
    '/flows/:id',
    {
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'deleteFlow',
        summary: 'Hide a flow; undelete brings it back',
        tags,
        params: schema.flowId,
        response: { 204: z.null(), ...failures },
      },
    },
    async ({ params }, reply) => {
      await service.remove(params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/flows/:id/undelete',
    {
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'undeleteFlow',
        summary: 'Bring a deleted flow back',
        tags,
        params: schema.flowId,
        response: { 200: schema.savedFlow, ...failures },
      },
    },
    ({ params }) => service.undelete(params.id),
  );

  app.post(
    '/flows/:id/duplicate',
    {
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'duplicateFlow',
        summary: 'Copy a flow',
        tags,
        params: schema.flowId,
        body: schema.duplicateFlow,
        response: { 201: schema.savedFlow, ...failures },
      },
    },
    async ({ params, body }, reply) => reply.code(201).send(await service.duplicate(params.id, body?.name)),
  );

  app.get(
    '/flows/:id/export',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'exportFlow',
        summary: 'The text of a flow as a file, byte for byte',
        tags,
        params: schema.flowId,
        produces: ['application/json'],
        response: { 200: z.any().describe('The Flow JSON file'), ...failures },
      },
    },
    async ({ params }, reply) => {
      const { name, text, revision } = await service.read(params.id);
      return reply
        .header('etag', etagOf(revision))
        .header('content-disposition', attachmentHeader(name))
        .type('application/json; charset=utf-8')
        .send(Buffer.from(text));
    },
  );

  app.get(
    '/flows/:id/versions',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'listVersions',
        summary: 'Saves of a flow, newest first',
        tags,
        params: schema.flowId,
        querystring: schema.versionQuery,
        response: { 200: schema.versionList, ...failures },
      },
    },
    ({ params, query }) => service.versions(params.id, query),
  );

  app.get(
    '/flows/:id/versions/:revision',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'readVersion',
        summary: 'One save with its text',
        tags,
        params: schema.versionParams,
        response: { 200: schema.flowVersionText, ...failures },
      },
    },
    ({ params }) => service.version(params.id, params.revision),
  );

  app.patch(
    '/flows/:id/versions/:revision',
    {
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'labelVersion',
        summary: 'Give a save a name, or take it away',
        tags,
        params: schema.versionParams,
        body: schema.labelVersion,
        response: { 200: schema.flowVersion, ...failures },
      },
    },
    ({ params, body }) => service.labelVersion(params.id, params.revision, body.label),
  );

  app.post(
    '/flows/:id/versions/:revision/restore',
    {
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'restoreVersion',
        summary: 'Save an old text again, as the newest version',
        tags,
        params: schema.versionParams,
        headers: ifMatchHeader,
        response: { 200: schema.flow, 412: schema.staleFlow, ...failures },
      },
    },
    async ({ params, headers }, reply) => {
      const restored = await service.restore(params.id, params.revision, baseRevision(headers));
      return reply.header('etag', etagOf(restored.revision)).send(restored);
    },
  );
};

async function beginning(input: schema.CreateFlow, templates: TemplateService) {
  const { name, text, template, categories } = input;
  if (text !== undefined) return { name, text, categories, label: messages.flows.imported };
  if (template === undefined) return { name, text: blankFlow(), categories };
  const chosen = await templates.read(template);
  return {
    name,
    text: chosen.text,
    categories: categories ?? chosen.categories,
    kit: await templates.kit(template),
    label: messages.flows.fromTemplate(chosen.title),
  };
}
