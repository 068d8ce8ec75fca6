import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import { flowId } from '../flows/schema.ts';
import * as schema from './schema.ts';
import type { ResponseService } from './service.ts';

const tags = ['responses'];

/** Answers: lists, one in full, changes, charts and settings. */
export const responseRoutes: FastifyPluginAsyncZod<{ service: ResponseService }> = async (
  app,
  { service },
) => {
  app.get(
    '/responses',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'listAllResponses',
        summary: 'Answers to all flows, newest first',
        tags,
        querystring: schema.allListQuery,
        response: { 200: schema.responseList, ...failures },
      },
    },
    ({ query }) => service.list(query),
  );

  app.get(
    '/responses/count',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'countAllResponses',
        summary: 'How many answers there are to all flows',
        tags,
        querystring: schema.allFilterQuery,
        response: { 200: schema.count, ...failures },
      },
    },
    ({ query }) => service.count(query),
  );

  app.get(
    '/flows/:id/responses',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'listResponses',
        summary: 'Answers to a flow, newest first',
        tags,
        params: flowId,
        querystring: schema.listQuery,
        response: { 200: schema.responseList, ...failures },
      },
    },
    ({ params, query }) => service.list({ ...query, flowId: params.id }),
  );

  app.get(
    '/flows/:id/responses/count',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'countResponses',
        summary: 'How many answers there are to a flow',
        tags,
        params: flowId,
        querystring: schema.filterQuery,
        response: { 200: schema.count, ...failures },
      },
    },
    ({ params, query }) => service.count({ ...query, flowId: params.id }),
  );

  app.get(
    '/flows/:id/responses/columns',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'listResponseColumns',
        summary: 'Fields of the answers to a flow, of all its versions, in the order of the newest',
        tags,
        params: flowId,
        response: { 200: schema.columnList, ...failures },
      },
    },
    async ({ params }) => ({ items: await service.columns(params.id) }),
  );

  app.get(
    '/flows/:id/responses/stats',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'readResponseStats',
        summary: 'From sent to completed, where people stop, how long it takes, and what they choose',
        tags,
        params: flowId,
        querystring: schema.statsQuery,
        response: { 200: schema.stats, ...failures },
      },
    },
    ({ params, query }) => service.stats(params.id, query),
  );

  app.get(
    '/flows/:id/responses/settings',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'readResponseSettings',
        summary: 'How long answers to a flow are kept',
        tags,
        params: flowId,
        response: { 200: schema.settings, ...failures },
      },
    },
    ({ params }) => service.settings(params.id),
  );

  app.put(
    '/flows/:id/responses/settings',
    {
      config: { permission: 'answers:delete' },
      schema: {
        operationId: 'saveResponseSettings',
        summary: 'Set how long answers to a flow are kept; older ones are deleted soon after',
        tags,
        params: flowId,
        body: schema.settings,
        response: { 200: schema.settings, ...failures },
      },
    },
    ({ params, body }) => service.saveSettings(params.id, body),
  );

  app.post(
    '/responses/delete',
    {
      config: { permission: 'answers:delete' },
      schema: {
        operationId: 'deleteResponses',
        summary: 'Delete several answers, with their files',
        tags,
        body: schema.deleteResponses,
        response: { 200: schema.deletedCount, ...failures },
      },
    },
    async ({ body }) => ({ deleted: await service.remove(body.ids) }),
  );

  app.delete(
    '/responses',
    {
      config: { permission: 'answers:delete' },
      schema: {
        operationId: 'deleteMatchingResponses',
        summary: 'Delete all answers that fit, with their files, some thousands at a time',
        tags,
        querystring: schema.deleteMatchingQuery,
        response: { 200: schema.deletedMatching, ...failures },
      },
    },
    ({ query }) => service.removeMatching(query),
  );

  app.get(
    '/responses/:responseId',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'readResponse',
        summary: 'One answer in full',
        tags,
        params: schema.responseParams,
        querystring: schema.detailQuery,
        response: { 200: schema.responseDetail, ...failures },
      },
    },
    ({ params, query }) => service.read(params.responseId, query.reveal),
  );

  app.patch(
    '/responses/:responseId',
    {
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'assignResponse',
        summary: 'Say which flow was answered, where it could not be found',
        tags,
        params: schema.responseParams,
        body: schema.assignResponse,
        response: { 200: schema.responseDetail, ...failures },
      },
    },
    ({ params, body }) => service.assign(params.responseId, body.flowId),
  );

  app.delete(
    '/responses/:responseId',
    {
      config: { permission: 'answers:delete' },
      schema: {
        operationId: 'deleteResponse',
        summary: 'Delete an answer, with its files',
        tags,
        params: schema.responseParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async ({ params }, reply) => {
      await service.removeOne(params.responseId);
      return reply.code(204).send(null);
    },
  );
};
