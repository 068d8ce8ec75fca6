import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { metaFailures } from '../../http/schemas.ts';
import { flow, flowId } from '../flows/schema.ts';
import * as schema from './schema.ts';
import type { PublishingService } from './service.ts';
import type { MetaFlowService } from './meta-flows.ts';

const tags = ['publishing'];

/** From a flow here to a flow at Meta, and back. */
export const publishingRoutes: FastifyPluginAsyncZod<{
  service: PublishingService;
  metaFlows: MetaFlowService;
}> = async (app, { service, metaFlows }) => {
  app.get(
    '/flows/:id/links',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'listLinks',
        summary: 'Where a flow is published, as last known',
        tags,
        params: flowId,
        response: { 200: schema.linkList, ...metaFailures },
      },
    },
    async ({ params }) => ({ items: await service.list(params.id) }),
  );

  app.post(
    '/flows/:id/links',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'adoptMetaFlow',
        summary: 'Link a flow to one that Meta has already',
        tags,
        params: flowId,
        body: schema.adopt,
        response: { 201: schema.link, ...metaFailures },
      },
    },
    async ({ params, body }, reply) =>
      reply.code(201).send(await service.adopt(params.id, body.accountId, body.metaFlowId)),
  );

  app.delete(
    '/flows/:id/links/:accountId',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'deleteMetaFlow',
        summary: 'Delete the draft at Meta and forget the link',
        tags,
        params: schema.linkParams,
        querystring: schema.unlinkQuery,
        response: { 204: z.null(), ...metaFailures },
      },
    },
    async ({ params, query }, reply) => {
      await service.remove({ flowId: params.id, accountId: params.accountId }, query.keepAtMeta);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/flows/:id/preflight',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'preflightFlow',
        summary: "Send the saved text to Meta and get Meta's validation errors",
        tags,
        params: flowId,
        body: schema.preflight,
        response: { 200: schema.preflightResult, ...metaFailures },
      },
    },
    ({ params, body }) => service.preflight(params.id, body),
  );

  app.post(
    '/flows/:id/publish',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'publishFlow',
        summary: 'Make public what was last checked',
        tags,
        params: flowId,
        body: schema.withAccount,
        response: { 200: schema.link, ...metaFailures },
      },
    },
    ({ params, body }) => service.publish(params.id, body.accountId),
  );

  app.post(
    '/flows/:id/deprecate',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'deprecateFlow',
        summary: 'Take the published flow out of service, for good',
        tags,
        params: flowId,
        body: schema.withAccount,
        response: { 200: schema.link, ...metaFailures },
      },
    },
    ({ params, body }) => service.deprecate(params.id, body.accountId),
  );

  app.post(
    '/flows/:id/refresh',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'refreshLinks',
        summary: 'Ask Meta how the flow stands now',
        tags,
        params: flowId,
        body: schema.refresh,
        response: { 200: schema.linkList, ...metaFailures },
      },
    },
    async ({ params, body }) => ({ items: await service.refresh(params.id, body?.accountId) }),
  );

  app.get(
    '/flows/:id/preview-url',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'previewUrl',
        summary: "Meta's web preview of what was last uploaded",
        tags,
        params: flowId,
        querystring: schema.previewQuery,
        response: { 200: schema.preview, ...metaFailures },
      },
    },
    ({ params, query }) => service.preview(params.id, query.accountId, query.renew),
  );

  app.post(
    '/flows/import-meta',
    {
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'importMetaFlow',
        summary: 'Bring a flow from Meta, and link the two',
        tags,
        body: schema.importMeta,
        response: { 201: flow, ...metaFailures },
      },
    },
    async ({ body }, reply) => reply.code(201).send(await metaFlows.import(body.accountId, body.metaFlowId)),
  );
};
