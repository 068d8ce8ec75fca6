import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../../http/schemas.ts';
import * as schema from './schema.ts';
import type { HookService } from './service.ts';

const tags = ['hooks'];

/** Addresses that are told of answers, and how telling them went. */
export const hookRoutes: FastifyPluginAsyncZod<{ service: HookService }> = async (app, { service }) => {
  app.get(
    '/hooks',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'listHooks',
        summary: 'Addresses that are told of answers',
        tags,
        querystring: schema.hookQuery,
        response: { 200: schema.hookList, ...failures },
      },
    },
    async ({ query }) => ({ items: await service.list(query.flowId) }),
  );

  app.post(
    '/hooks',
    {
      config: { permission: 'answers:export' },
      schema: {
        operationId: 'createHook',
        summary: 'Tell an address of answers from now on; the secret is in this answer only',
        tags,
        body: schema.createHook,
        response: { 201: schema.createdHook, ...failures },
      },
    },
    async ({ body }, reply) => reply.code(201).send(await service.create(body)),
  );

  app.get(
    '/hooks/:hookId',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'readHook',
        summary: 'One address',
        tags,
        params: schema.hookParams,
        response: { 200: schema.hook, ...failures },
      },
    },
    ({ params }) => service.read(params.hookId),
  );

  app.patch(
    '/hooks/:hookId',
    {
      config: { permission: 'answers:export' },
      schema: {
        operationId: 'updateHook',
        summary: 'Change an address; what is left out stays',
        tags,
        params: schema.hookParams,
        body: schema.updateHook,
        response: { 200: schema.hook, ...failures },
      },
    },
    ({ params, body }) => service.update(params.hookId, body),
  );

  app.delete(
    '/hooks/:hookId',
    {
      config: { permission: 'answers:export' },
      schema: {
        operationId: 'deleteHook',
        summary: 'Tell an address nothing any more, and forget its deliveries',
        tags,
        params: schema.hookParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async ({ params }, reply) => {
      await service.remove(params.hookId);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/hooks/:hookId/secret',
    {
      config: { permission: 'answers:export' },
      schema: {
        operationId: 'renewHookSecret',
        summary: 'Make a new secret; the one before signs nothing any more',
        tags,
        params: schema.hookParams,
        response: { 200: schema.secret, ...failures },
      },
    },
    async ({ params }) => ({ secret: await service.renewSecret(params.hookId) }),
  );

  app.post(
    '/hooks/:hookId/test',
    {
      config: { permission: 'answers:export' },
      schema: {
        operationId: 'testHook',
        summary: 'Send an example now, once, and say how it went',
        tags,
        params: schema.hookParams,
        response: { 200: schema.delivery, ...failures },
      },
    },
    ({ params }) => service.test(params.hookId),
  );

  app.get(
    '/hooks/:hookId/deliveries',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'listHookDeliveries',
        summary: 'What an address was told, or is to be told, newest first',
        tags,
        params: schema.hookParams,
        querystring: schema.deliveryQuery,
        response: { 200: schema.deliveryList, ...failures },
      },
    },
    ({ params, query }) => service.deliveries(params.hookId, query),
  );

  app.post(
    '/hooks/:hookId/redeliver',
    {
      config: { permission: 'answers:export' },
      schema: {
        operationId: 'redeliverDeadHookDeliveries',
        summary: 'Try all again that were given up',
        tags,
        params: schema.hookParams,
        response: { 202: schema.redelivered, ...failures },
      },
    },
    async ({ params }, reply) =>
      reply.code(202).send({ deliveries: await service.redeliverDead(params.hookId) }),
  );

  app.post(
    '/hooks/:hookId/deliveries/:deliveryId/redeliver',
    {
      config: { permission: 'answers:export' },
      schema: {
        operationId: 'redeliverHookDelivery',
        summary: 'Send something again',
        tags,
        params: schema.deliveryParams,
        response: { 202: schema.delivery, ...failures },
      },
    },
    async ({ params }, reply) =>
      reply.code(202).send(await service.redeliver(params.hookId, params.deliveryId)),
  );
};
