import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures, metaFailures } from '../../http/schemas.ts';
import { flowId } from '../flows/schema.ts';
import type { Hosting } from './hosting.ts';
import type { PhoneKeyService } from './phone-keys.ts';
import * as schema from './schema.ts';

const tags = ['endpoint keys'];

/** Key pairs of a flow, and the public keys of phone numbers. */
export const endpointKeyRoutes: FastifyPluginAsyncZod<{
  hosting: Pick<Hosting, 'keys' | 'host'>;
  phoneKeys: PhoneKeyService;
}> = async (app, { hosting: { keys, host }, phoneKeys }) => {
  app.get(
    '/endpoint-keys',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'listKnownKeys',
        summary: 'All key pairs of this installation, and the flows that accept them',
        tags,
        response: { 200: schema.knownKeyList, ...failures },
      },
    },
    async () => ({ items: await keys.known() }),
  );

  app.get(
    '/flows/:id/endpoint/keys',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'listEndpointKeys',
        summary: 'Key pairs that requests of a flow are opened with',
        tags,
        params: flowId,
        response: { 200: schema.endpointKeyList, ...failures },
      },
    },
    async ({ params }) => ({ items: await keys.list(params.id) }),
  );

  app.post(
    '/flows/:id/endpoint/keys',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'createEndpointKey',
        summary:
          'Make or import a key pair, or use that of another flow. It becomes the current one: this is also how to rotate',
        tags,
        params: flowId,
        body: schema.createKey,
        response: { 201: schema.endpointKey, ...failures },
      },
    },
    async ({ params, body }, reply) => {
      const key = await keys.create(params.id, body);
      host.forget(params.id);
      return reply.code(201).send(key);
    },
  );

  app.patch(
    '/flows/:id/endpoint/keys/:keyId',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'changeEndpointKey',
        summary: 'Bring a key to another state',
        tags,
        params: schema.keyParams,
        body: schema.changeKey,
        response: { 200: schema.endpointKey, ...failures },
      },
    },
    async ({ params, body }) => {
      const key = await keys.change(params.id, params.keyId, body.state);
      host.forget(params.id);
      return key;
    },
  );

  app.delete(
    '/flows/:id/endpoint/keys/:keyId',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'deleteEndpointKey',
        summary: 'Forget a key; the current one only when it is the last',
        tags,
        params: schema.keyParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async ({ params }, reply) => {
      await keys.remove(params.id, params.keyId);
      host.forget(params.id);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/flows/:id/endpoint/phones/:accountId',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'readPhoneKey',
        summary: "The public key of an account's phone number at Meta, and what it is to this flow",
        tags,
        params: schema.phoneKeyParams,
        response: { 200: schema.phoneKey, ...metaFailures },
      },
    },
    ({ params }) => phoneKeys.status(params.id, params.accountId),
  );

  app.post(
    '/flows/:id/endpoint/phones/:accountId',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'uploadPhoneKey',
        summary:
          "Upload the current key to an account's phone number; 409 key-in-use when other flows need the one that is there",
        tags,
        params: schema.phoneKeyParams,
        body: schema.uploadKey,
        response: { 200: schema.phoneKey, ...metaFailures },
      },
    },
    ({ params, body }) => phoneKeys.upload(params.id, params.accountId, body?.replace === true),
  );
};
