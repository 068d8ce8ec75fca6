import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import * as schema from './schema.ts';
import type { AccountService } from './service.ts';

const tags = ['accounts'];

/** Connections to WhatsApp Business Accounts. */
export const accountRoutes: FastifyPluginAsyncZod<{ service: AccountService }> = async (app, { service }) => {
  app.get(
    '/accounts',
    {
      config: { permission: 'accounts:read' },
      schema: {
        operationId: 'listAccounts',
        summary: 'All accounts, by name',
        tags,
        response: { 200: schema.accountList, ...failures },
      },
    },
    async () => ({ items: await service.list() }),
  );

  app.post(
    '/accounts',
    {
      config: { permission: 'accounts:write' },
      schema: {
        operationId: 'createAccount',
        summary: 'Add an account',
        tags,
        body: schema.createAccount,
        response: { 201: schema.account, ...failures },
      },
    },
    async ({ body }, reply) => reply.code(201).send(await service.create(body)),
  );

  app.get(
    '/accounts/:id',
    {
      config: { permission: 'accounts:read' },
      schema: {
        operationId: 'readAccount',
        summary: 'One account',
        tags,
        params: schema.accountParams,
        response: { 200: schema.account, ...failures },
      },
    },
    ({ params }) => service.read(params.id),
  );

  app.patch(
    '/accounts/:id',
    {
      config: { permission: 'accounts:write' },
      schema: {
        operationId: 'updateAccount',
        summary: 'Change an account; what is left out stays',
        tags,
        params: schema.accountParams,
        body: schema.updateAccount,
        response: { 200: schema.account, ...failures },
      },
    },
    ({ params, body }) => service.update(params.id, body),
  );

  app.delete(
    '/accounts/:id',
    {
      config: { permission: 'accounts:write' },
      schema: {
        operationId: 'deleteAccount',
        summary: 'Forget an account and its links to flows; what is at Meta stays there',
        tags,
        params: schema.accountParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async ({ params }, reply) => {
      await service.remove(params.id);
      return reply.code(204).send(null);
    },
  );
};
