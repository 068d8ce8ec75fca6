import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { metaFailures } from '../../http/schemas.ts';
import { link, linkParams } from '../publishing/schema.ts';
import * as schema from './schema.ts';
import type { LifecycleService } from './service.ts';

const tags = ['lifecycle'];

/** What can be done with a flow at Meta beside checking and publishing it. */
export const lifecycleRoutes: FastifyPluginAsyncZod<{ service: LifecycleService }> = async (
  app,
  { service },
) => {
  const keyOf = ({ id, accountId }: z.output<typeof linkParams>) => ({ flowId: id, accountId });

  app.get(
    '/flows/:id/links/:accountId/possible',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'possibleActions',
        summary: 'What can be done with the flow at Meta now, and what it will mean',
        tags,
        params: linkParams,
        response: { 200: schema.possible, ...metaFailures },
      },
    },
    ({ params }) => service.possible(keyOf(params)),
  );

  app.patch(
    '/flows/:id/links/:accountId',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'updateMetaFlow',
        summary: 'Change name, categories, endpoint or app of the flow at Meta',
        tags,
        params: linkParams,
        body: schema.updateMetadata,
        response: { 200: link, ...metaFailures },
      },
    },
    ({ params, body }) => service.updateMetadata(keyOf(params), body),
  );

  app.post(
    '/flows/:id/links/:accountId/clone',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'cloneMetaFlow',
        summary: 'Let Meta copy the flow, and bring the copy here',
        tags,
        params: linkParams,
        body: schema.cloneFlow,
        response: { 201: schema.cloned, ...metaFailures },
      },
    },
    async ({ params, body }, reply) => reply.code(201).send(await service.clone(keyOf(params), body)),
  );

  app.get(
    '/flows/:id/links/:accountId/assets',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'listMetaAssets',
        summary: 'The documents that Meta has of the flow',
        tags,
        params: linkParams,
        response: { 200: schema.assetList, ...metaFailures },
      },
    },
    async ({ params }) => ({ items: await service.assets(keyOf(params)) }),
  );

  app.get(
    '/flows/:id/links/:accountId/health',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'readFlowHealth',
        summary: 'Whether the flow can be sent, and what stands in the way',
        tags,
        params: linkParams,
        response: { 200: schema.health, ...metaFailures },
      },
    },
    ({ params }) => service.health(keyOf(params)),
  );

  app.post(
    '/flows/:id/links/:accountId/preview',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'makePreviewLink',
        summary: "A link to Meta's web preview, with its parameters",
        tags,
        params: linkParams,
        body: schema.previewLink,
        response: { 200: schema.previewLinkMade, ...metaFailures },
      },
    },
    ({ params, body }) => service.preview(keyOf(params), body),
  );

  app.get(
    '/flows/:id/links/:accountId/metrics',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'readFlowMetrics',
        summary: "Meta's figures of the flow's endpoint",
        tags,
        params: linkParams,
        querystring: schema.metricsQuery,
        response: { 200: schema.metrics, ...metaFailures },
      },
    },
    ({ params, query }) => service.metrics(keyOf(params), query),
  );
};
