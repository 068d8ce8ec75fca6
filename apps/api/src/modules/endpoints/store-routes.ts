import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import type { Database } from '../../db/open-database.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { flowId } from '../flows/schema.ts';
import { endpointRow } from './endpoint-rows.ts';
import type { Hosting } from './hosting.ts';
import type { Environment } from './schema.ts';
import * as schema from './store-schema.ts';

const tags = ['endpoint store'];

/** The small values that handlers keep, for people to look at and to throw away. */
export const storeRoutes: FastifyPluginAsyncZod<{ db: Database; hosting: Pick<Hosting, 'store'> }> = async (
  app,
  { db, hosting: { store } },
) => {
  const idOf = async (flow: string, environment: Environment) =>
    (await endpointRow(db, flow, environment)).id;

  app.get(
    '/flows/:id/endpoint/store',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'listEndpointStore',
        summary: 'What handlers of an environment keep, without the values',
        tags,
        params: flowId,
        querystring: schema.storeQuery,
        response: { 200: schema.storeList, ...failures },
      },
    },
    async ({ params, query }) =>
      store.list(await idOf(params.id, query.environment), query.limit, query.after),
  );

  app.get(
    '/flows/:id/endpoint/store/value',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'readEndpointStoreValue',
        summary: 'One of these values',
        tags,
        params: flowId,
        querystring: schema.storeValueQuery,
        response: { 200: schema.storeValue, ...failures },
      },
    },
    async ({ params, query: { environment, key } }) => {
      const found = await store.get(await idOf(params.id, environment), key);
      if (found === undefined) throw new ApiError(404, 'not-found', messages.endpoints.unknownStoreKey);
      return { key, value: found.value };
    },
  );

  app.delete(
    '/flows/:id/endpoint/store',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'clearEndpointStore',
        summary: 'Forget one value, or all of an environment',
        tags,
        params: flowId,
        querystring: schema.storeDeletion,
        response: { 204: z.null(), ...failures },
      },
    },
    async ({ params, query: { environment, key } }, reply) => {
      const id = await idOf(params.id, environment);
      await (key === undefined ? store.clear(id) : store.delete(id, key));
      return reply.code(204).send(null);
    },
  );
};
