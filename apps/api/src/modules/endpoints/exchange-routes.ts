import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import type { Database } from '../../db/open-database.ts';
import { flowId } from '../flows/schema.ts';
import { endpointRow } from './endpoint-rows.ts';
import type { Hosting } from './hosting.ts';
import * as schema from './schema.ts';

const tags = ['exchanges'];

/** What endpoints were asked and answered. */
export const exchangeRoutes: FastifyPluginAsyncZod<{ db: Database; hosting: Pick<Hosting, 'log'> }> = async (
  app,
  { db, hosting: { log } },
) => {
  const idOf = async (flow: string, environment: schema.Environment) =>
    (await endpointRow(db, flow, environment)).id;

  app.get(
    '/flows/:id/endpoint/exchanges',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'listExchanges',
        summary: 'The latest exchanges of an environment; 500 are kept',
        tags,
        params: flowId,
        querystring: schema.exchangeQuery,
        response: { 200: schema.exchangeList, ...failures },
      },
    },
    async ({ params, query }) => log.list(await idOf(params.id, query.environment), query),
  );

  app.get(
    '/flows/:id/endpoint/log',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'readEndpointLog',
        summary: 'What handlers wrote to their console and what went wrong in them, to follow along',
        tags,
        params: flowId,
        querystring: schema.logQuery,
        response: { 200: schema.log, ...failures },
      },
    },
    async ({ params, query }) => log.lines(await idOf(params.id, query.environment), query.after),
  );

  app.get(
    '/flows/:id/endpoint/exchanges/overview',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'readExchangeOverview',
        summary: 'How many exchanges of an environment are kept, how they went and how long they took',
        tags,
        params: flowId,
        querystring: schema.environmentQuery,
        response: { 200: schema.exchangeOverview, ...failures },
      },
    },
    async ({ params, query }) => log.overview(await idOf(params.id, query.environment)),
  );

  app.get(
    '/flows/:id/endpoint/exchanges/:exchangeId',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'readExchange',
        summary: 'One exchange in full',
        tags,
        params: schema.exchangeParams,
        querystring: schema.environmentQuery,
        response: { 200: schema.exchange, ...failures },
      },
    },
    async ({ params, query }) => log.read(await idOf(params.id, query.environment), params.exchangeId),
  );

  app.delete(
    '/flows/:id/endpoint/exchanges',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'clearExchanges',
        summary: 'Forget all exchanges of an environment',
        tags,
        params: flowId,
        querystring: schema.environmentQuery,
        response: { 204: z.null(), ...failures },
      },
    },
    async ({ params, query }, reply) => {
      await log.clear(await idOf(params.id, query.environment));
      return reply.code(204).send(null);
    },
  );
};
