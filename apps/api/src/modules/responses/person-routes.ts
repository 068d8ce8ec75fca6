import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import type { PersonService } from './persons.ts';
import * as schema from './schema.ts';

const tags = ['persons'];

/** What is kept of one person: to look at, to hand out, and to delete (data protection). */
export const personRoutes: FastifyPluginAsyncZod<{ service: PersonService }> = async (app, { service }) => {
  app.get(
    '/persons',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'listPersons',
        summary: 'Who answered, latest first',
        tags,
        querystring: schema.personQuery,
        response: { 200: schema.personList, ...failures },
      },
    },
    ({ query }) => service.list(query),
  );

  app.get(
    '/persons/:personId',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'readPerson',
        summary: 'Somebody who answered',
        tags,
        params: schema.personParams,
        response: { 200: schema.person, ...failures },
      },
    },
    ({ params }) => service.read(params.personId),
  );

  app.get(
    '/persons/:personId/export',
    {
      config: { permission: 'answers:export', load: 'export' },
      schema: {
        operationId: 'exportPerson',
        summary: 'Everything that is kept of a person, as a JSON file, nothing masked',
        tags,
        params: schema.personParams,
        produces: ['application/json'],
        response: { 200: z.any().describe('The file'), ...failures },
      },
    },
    async ({ params }, reply) => {
      const { id } = await service.read(params.personId);
      return reply
        .header('content-disposition', `attachment; filename="person-${id}.json"`)
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(service.export(id));
    },
  );

  app.delete(
    '/persons/:personId',
    {
      config: { permission: 'answers:delete' },
      schema: {
        operationId: 'deletePerson',
        summary: 'Delete everything that is kept of a person; cannot be undone',
        tags,
        params: schema.personParams,
        response: { 200: schema.deletedPerson, ...failures },
      },
    },
    ({ params }) => service.remove(params.personId),
  );
};
