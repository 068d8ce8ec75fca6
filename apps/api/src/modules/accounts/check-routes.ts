import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { metaFailures } from '../../http/schemas.ts';
import * as checks from './check-schema.ts';
import type { ConnectionService } from './connection.ts';
import * as schema from './schema.ts';

const tags = ['accounts'];

/** Connecting an account: what is there, what is missing, and mending it. */
export const connectionRoutes: FastifyPluginAsyncZod<{ service: ConnectionService }> = async (
  app,
  { service },
) => {
  app.post(
    '/discovery',
    {
      config: { permission: 'accounts:write' },
      schema: {
        operationId: 'discoverAccounts',
        summary: 'What a token gives access to. Nothing is kept',
        tags,
        body: schema.discover,
        response: { 200: checks.discovery, ...metaFailures },
      },
    },
    ({ body }) => service.discover(body),
  );

  app.post(
    '/accounts/:id/checks',
    {
      config: { permission: 'accounts:read' },
      schema: {
        operationId: 'runConnectionChecks',
        summary: 'Try everything that the loop with Meta needs, or some of it',
        tags,
        params: schema.accountParams,
        body: checks.runChecks,
        response: { 200: checks.connectionChecks, ...metaFailures },
      },
    },
    ({ params, body }) => service.check(params.id, body?.names),
  );

  app.post(
    '/accounts/:id/fixes/:fix',
    {
      config: { permission: 'accounts:write' },
      schema: {
        operationId: 'applyConnectionFix',
        summary: 'Mend one thing at Meta, and try again what it was about',
        tags,
        params: checks.fixParams,
        body: checks.fix,
        response: { 200: checks.connectionChecks, ...metaFailures },
      },
    },
    ({ params, body }) => service.fix(params.id, params.fix, body ?? {}),
  );

  app.get(
    '/accounts/:id/phone-numbers',
    {
      config: { permission: 'accounts:read' },
      schema: {
        operationId: 'listPhoneNumbers',
        summary: 'The phone numbers of the account, at Meta',
        tags,
        params: schema.accountParams,
        response: { 200: checks.metaPhoneList, ...metaFailures },
      },
    },
    async ({ params }) => ({ items: await service.phones(params.id) }),
  );
};
