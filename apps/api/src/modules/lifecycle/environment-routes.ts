import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { metaFailures } from '../../http/schemas.ts';
import { baseRevision, ifMatchHeader } from '../../http/revisions.ts';
import { flow, flowId } from '../flows/schema.ts';
import { link, linkParams } from '../publishing/schema.ts';
import type { DriftService } from './drift.ts';
import * as schema from './environment-schema.ts';
import type { EnvironmentService } from './environments.ts';

const tags = ['environments'];

/** Flows between accounts, and flows that were changed at Meta. */
export const environmentRoutes: FastifyPluginAsyncZod<{
  environments: EnvironmentService;
  drift: DriftService;
}> = async (app, { environments, drift }) => {
  const keyOf = ({ id, accountId }: z.output<typeof linkParams>) => ({ flowId: id, accountId });

  app.get(
    '/environments',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'compareAccounts',
        summary: 'Which flows of one account are in another, as last known here',
        tags,
        querystring: schema.overviewQuery,
        response: { 200: schema.environmentOverview, ...metaFailures },
      },
    },
    async ({ query }) => ({ items: await environments.overview(query.from, query.to) }),
  );

  app.get(
    '/flows/:id/compare',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'compareEnvironments',
        summary: 'A flow as Meta has it in two accounts',
        tags,
        params: flowId,
        querystring: schema.compareQuery,
        response: { 200: schema.comparison, ...metaFailures },
      },
    },
    ({ params, query }) => environments.compare(params.id, query.from, query.to),
  );

  app.post(
    '/flows/:id/promote',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'promoteFlow',
        summary: 'Bring a flow as it is at Meta from one account to another',
        tags,
        params: flowId,
        body: schema.promote,
        response: { 200: schema.promoted, ...metaFailures },
      },
    },
    ({ params, body }) => environments.promote(params.id, body),
  );

  app.post(
    '/migrations',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'migrateFlows',
        summary: 'Let Meta copy flows between two accounts of one business',
        tags,
        body: schema.migrate,
        response: { 200: schema.migrated, ...metaFailures },
      },
    },
    ({ body }) => environments.migrate(body),
  );

  app.get(
    '/references',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'listReferences',
        summary: 'Which flow became which in another account',
        tags,
        querystring: z.object({ accountId: z.uuid().optional(), flowId: z.uuid().optional() }),
        response: { 200: schema.referenceList, ...metaFailures },
      },
    },
    async ({ query }) => ({ items: await environments.references(query) }),
  );

  app.get(
    '/flows/:id/links/:accountId/drift',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'readDrift',
        summary: 'Whether the flow was changed at Meta since it was uploaded from here',
        tags,
        params: linkParams,
        response: { 200: schema.drift, ...metaFailures },
      },
    },
    ({ params }) => drift.read(keyOf(params)),
  );

  app.post(
    '/flows/:id/links/:accountId/drift/pull',
    {
      config: { permission: 'flows:write' },
      schema: {
        operationId: 'pullDrift',
        summary: 'Save here what Meta has, as a new version',
        tags,
        params: linkParams,
        headers: ifMatchHeader,
        response: { 200: flow, ...metaFailures },
      },
    },
    ({ params, headers }) => drift.pull(keyOf(params), baseRevision(headers)),
  );

  app.post(
    '/flows/:id/links/:accountId/drift/overwrite',
    {
      config: { permission: 'publish' },
      schema: {
        operationId: 'overwriteDrift',
        summary: 'Put what is saved here over what Meta has',
        tags,
        params: linkParams,
        response: { 200: link, ...metaFailures },
      },
    },
    ({ params }) => drift.overwrite(keyOf(params)),
  );
};
