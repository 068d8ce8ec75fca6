import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { metaFailures } from '../../http/schemas.ts';
import { accountParams } from '../accounts/schema.ts';
import type { MetaFlowService } from './meta-flows.ts';
import * as schema from './schema.ts';

const tags = ['accounts'];

/** What Meta has and says about an account. */
export const accountMetaRoutes: FastifyPluginAsyncZod<{
  metaFlows: MetaFlowService;
}> = async (app, { metaFlows }) => {
  app.get(
    '/accounts/:id/meta-flows',
    {
      config: { permission: 'accounts:read' },
      schema: {
        operationId: 'listMetaFlows',
        summary: 'All flows that Meta has for an account',
        tags,
        params: accountParams,
        response: { 200: schema.metaFlowList, ...metaFailures },
      },
    },
    async ({ params }) => ({ items: await metaFlows.list(params.id) }),
  );

  app.get(
    '/accounts/:id/meta-flows/:metaFlowId',
    {
      config: { permission: 'accounts:read' },
      schema: {
        operationId: 'readMetaFlow',
        summary: 'One flow that Meta has',
        tags,
        params: schema.metaFlowParams,
        response: { 200: schema.metaFlow, ...metaFailures },
      },
    },
    ({ params }) => metaFlows.read(params.id, params.metaFlowId),
  );
};
