import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import * as schema from './schema.ts';
import { personOf, type AuthRouteParts } from './with-people.ts';

const tags = ['keys'];

/** Keys of the API: what CI and other programs sign in with. */
export const apiKeyRoutes: FastifyPluginAsyncZod<AuthRouteParts> = async (app, { auth, audit }) => {
  const { keys } = auth;

  app.get(
    '/keys',
    {
      config: { permission: 'keys:manage' },
      schema: {
        operationId: 'listApiKeys',
        summary: 'Keys of the API, newest first',
        tags,
        response: { 200: schema.keyList, ...failures },
      },
    },
    async () => ({ items: await keys.list() }),
  );

  app.post(
    '/keys',
    {
      config: { permission: 'keys:manage', confirmed: true },
      schema: {
        operationId: 'createApiKey',
        summary: 'Make a key, with scopes that you have yourself; it is shown this once',
        tags,
        body: schema.createKey,
        response: { 201: schema.createdKey, ...failures },
      },
    },
    async (request, reply) => {
      const created = await keys.create(request.body, personOf(request));
      const { id, name, scopes, expiresAt } = created.key;
      await audit.record(request, {
        action: 'api-key.created',
        subject: { kind: 'api-key', id, name },
        details: { scopes, expiresAt },
      });
      return reply.code(201).send(created);
    },
  );

  app.delete(
    '/keys/:keyId',
    {
      config: { permission: 'keys:manage' },
      schema: {
        operationId: 'revokeApiKey',
        summary: 'Make a key useless, at once and for good',
        tags,
        params: schema.keyParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      const { id, name } = await keys.revoke(request.params.keyId);
      await audit.record(request, { action: 'api-key.revoked', subject: { kind: 'api-key', id, name } });
      return reply.code(204).send(null);
    },
  );
};
