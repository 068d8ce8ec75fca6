import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, ifMatchHeader, requireRevision } from '../../http/revisions.ts';
import { failures } from '../../http/schemas.ts';
import { flowId } from '../flows/schema.ts';
import type { Hosting } from './hosting.ts';
import * as schema from './schema.ts';

const tags = ['endpoints'];

/** The server side of a flow: settings, source, versions, secrets, and trying it. */
export const endpointRoutes: FastifyPluginAsyncZod<{ hosting: Hosting }> = async (app, { hosting }) => {
  const { endpoints, keys, sources, secrets, host } = hosting;

  app.get(
    '/flows/:id/endpoint',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'readEndpoint',
        summary: 'The server side of a flow: both environments, keys, where the source stands',
        tags,
        params: flowId,
        response: { 200: schema.endpoint, ...failures },
      },
    },
    ({ params }) => endpoints.read(params.id),
  );

  app.put(
    '/flows/:id/endpoint',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'changeEndpoint',
        summary: 'Change settings of its environments; what is left out stays',
        tags,
        params: flowId,
        body: schema.changeEndpoint,
        response: { 200: schema.endpoint, ...failures },
      },
    },
    async ({ params, body }) => {
      const changed = await endpoints.change(params.id, body);
      host.forget(params.id);
      return changed;
    },
  );

  app.get(
    '/flows/:id/endpoint/source',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'readEndpointSource',
        summary:
          'The source that is being worked on; made from the flow while none was saved. The ETag is its own revision',
        tags,
        params: flowId,
        response: { 200: schema.source, ...failures },
      },
    },
    async ({ params }, reply) => {
      const source = await sources.working(params.id);
      return reply.header('etag', etagOf(source.revision)).send(source);
    },
  );

  app.put(
    '/flows/:id/endpoint/source',
    {
      bodyLimit: schema.MAX_SOURCE_BODY_BYTES,
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'saveEndpointSource',
        summary: 'Save it; 412 with the current one in details.current when it was saved elsewhere since',
        tags,
        params: flowId,
        headers: ifMatchHeader,
        body: schema.saveSource,
        response: { 200: schema.source, 412: schema.staleSource, ...failures },
      },
    },
    async ({ params, headers, body }, reply) => {
      const saved = await sources.save(params.id, body, requireRevision(headers));
      return reply.header('etag', etagOf(saved.revision)).send(saved);
    },
  );

  app.delete(
    '/flows/:id/endpoint/source',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'resetEndpointSource',
        summary:
          'Throw away what was saved: the source is the one made from the flow again. Deployed versions stay',
        tags,
        params: flowId,
        response: { 204: z.null(), ...failures },
      },
    },
    async ({ params }, reply) => {
      await sources.reset(params.id);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/flows/:id/endpoint/versions',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'listEndpointVersions',
        summary: 'What was deployed to an environment',
        tags,
        params: flowId,
        querystring: schema.versionQuery,
        response: { 200: schema.versionList, ...failures },
      },
    },
    ({ params, query }) => sources.versions(params.id, query.environment, query),
  );

  app.get(
    '/flows/:id/endpoint/versions/:number',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'readEndpointVersion',
        summary: 'One deployed version with its source',
        tags,
        params: schema.versionParams,
        querystring: schema.environmentQuery,
        response: { 200: schema.versionText, ...failures },
      },
    },
    ({ params, query }) => sources.version(params.id, query.environment, params.number),
  );

  app.post(
    '/flows/:id/endpoint/deploy',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'deployEndpoint',
        summary:
          'Let a source answer from now on; 400 invalid-source with its place when it would not run. An endpoint without keys gets its first one.',
        tags,
        params: flowId,
        body: schema.deploy,
        response: { 200: schema.version, ...failures },
      },
    },
    async ({ params, body }) => {
      const version = await sources.deploy(params.id, body);
      await keys.ensure(params.id);
      host.forget(params.id);
      return version;
    },
  );

  app.post(
    '/flows/:id/endpoint/rollback',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'rollBackEndpoint',
        summary: 'Let an earlier version answer again, or a later one; at once, without deploying anything',
        tags,
        params: flowId,
        body: schema.rollback,
        response: { 200: schema.version, ...failures },
      },
    },
    async ({ params, body }) => {
      const version = await sources.rollBack(params.id, body.environment, body.number);
      host.forget(params.id);
      return version;
    },
  );

  app.put(
    '/flows/:id/endpoint/secrets/:name',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'putEndpointSecret',
        summary: 'Set a secret that handlers ask for by name; it is never sent back',
        tags,
        params: schema.secretParams,
        body: schema.putSecret,
        response: { 204: z.null(), ...failures },
      },
    },
    async ({ params, body }, reply) => {
      await secrets.put(params.id, params.name, body.value, body.environment);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/flows/:id/endpoint/secrets/:name',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'deleteEndpointSecret',
        summary: 'Forget a secret',
        tags,
        params: schema.secretParams,
        querystring: schema.secretQuery,
        response: { 204: z.null(), ...failures },
      },
    },
    async ({ params, query }, reply) => {
      await secrets.remove(params.id, params.name, query.environment);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/flows/:id/endpoint/rules/try-source',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'tryDataSource',
        summary: 'Ask a data source of a table of rules once, as the draft endpoint would',
        tags,
        params: flowId,
        body: schema.trySource,
        response: { 200: schema.triedSource, ...failures },
      },
    },
    ({ params, body }) => hosting.trySource(params.id, body.source, body.payload),
  );

  app.post(
    '/flows/:id/endpoint/try',
    {
      bodyLimit: schema.MAX_SOURCE_BODY_BYTES,
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'tryEndpoint',
        summary: 'Answer a decrypted request with the source as it is, in the draft environment',
        tags,
        params: flowId,
        body: schema.tryRequest,
        response: { 200: schema.tried, ...failures },
      },
    },
    ({ params, body }) => hosting.try(params.id, body.request, body.source, body.caller),
  );
};
