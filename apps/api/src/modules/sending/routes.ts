import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ApiError } from '../../errors.ts';
import { metaFailures } from '../../http/schemas.ts';
import { messages } from '../../messages.ts';
import { accountParams } from '../accounts/schema.ts';
import { MOST_MEDIA_BYTES } from './limits.ts';
import * as message from './message-schema.ts';
import * as schema from './schema.ts';
import type { SendingService } from './service.ts';
import type { TestNumbers } from './test-numbers.ts';

const tags = ['sending'];

/** Messages to one person, and what they are made of. */
export const sendingRoutes: FastifyPluginAsyncZod<{
  service: SendingService;
  testNumbers: TestNumbers;
}> = async (app, { service, testNumbers }) => {
  app.get(
    '/accounts/:id/send-form',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'readSendForm',
        summary: 'What can be sent of a flow, and the data that its screens take',
        tags,
        params: accountParams,
        querystring: schema.sendFormQuery,
        response: { 200: schema.sendForm, ...metaFailures },
      },
    },
    ({ params, query }) => service.form(params.id, query.flowId, query.mode),
  );

  app.post(
    '/accounts/:id/messages/check',
    {
      config: { permission: 'send' },
      schema: {
        operationId: 'checkMessage',
        summary: 'What is wrong with a message, without sending it',
        tags,
        params: accountParams,
        body: message.checkMessage,
        response: { 200: message.checkedMessage, ...metaFailures },
      },
    },
    ({ params, body }) => service.check(params.id, body),
  );

  app.post(
    '/accounts/:id/messages',
    {
      config: { permission: 'send' },
      schema: {
        operationId: 'sendMessage',
        summary: 'Send a message to one person',
        tags,
        params: accountParams,
        body: message.sendMessage,
        response: { 201: schema.sentMessage, ...metaFailures },
      },
    },
    async ({ params, body }, reply) => reply.code(201).send(await service.send(params.id, body)),
  );

  app.get(
    '/sent-messages',
    {
      config: { permission: 'answers:read' },
      schema: {
        operationId: 'listSentMessages',
        summary: 'Messages that were sent, latest first; those of a list in its order',
        tags,
        querystring: schema.sentQuery,
        response: { 200: schema.sentList, ...metaFailures },
      },
    },
    ({ query }) => service.list(query),
  );

  app.get(
    '/accounts/:id/test-numbers',
    {
      config: { permission: 'accounts:read' },
      schema: {
        operationId: 'listTestNumbers',
        summary: 'Numbers that messages are tried with',
        tags,
        params: accountParams,
        response: { 200: schema.testNumberList, ...metaFailures },
      },
    },
    async ({ params }) => ({ items: await testNumbers.list(params.id) }),
  );

  app.put(
    '/accounts/:id/test-numbers/:number',
    {
      config: { permission: 'send' },
      schema: {
        operationId: 'putTestNumber',
        summary: 'Remember a number to try messages with',
        tags,
        params: schema.testNumberParams,
        body: schema.putTestNumber,
        response: { 200: schema.testNumber, ...metaFailures },
      },
    },
    ({ params, body }) => testNumbers.put(params.id, params.number, body?.label ?? null),
  );

  app.delete(
    '/accounts/:id/test-numbers/:number',
    {
      config: { permission: 'send' },
      schema: {
        operationId: 'deleteTestNumber',
        summary: 'Forget a number',
        tags,
        params: schema.testNumberParams,
        response: { 204: z.null(), ...metaFailures },
      },
    },
    async ({ params }, reply) => {
      await testNumbers.remove(params.id, params.number);
      return reply.code(204).send(null);
    },
  );

  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: MOST_MEDIA_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.post<{ Params: { id: string }; Querystring: z.output<typeof schema.mediaQuery> }>(
      '/accounts/:id/media',
      {
        bodyLimit: MOST_MEDIA_BYTES,
        config: { permission: 'send' },
        schema: {
          operationId: 'uploadMessageMedia',
          summary:
            'Upload a picture, video or document for the header of messages. The body is the file (application/octet-stream)',
          tags,
          params: accountParams,
          querystring: schema.mediaQuery,
          response: { 201: schema.uploadedMedia, ...metaFailures },
        },
      },
      async ({ params, query, body }, reply) => {
        if (!Buffer.isBuffer(body)) throw new ApiError(400, 'invalid-request', messages.sending.noFile);
        return reply.code(201).send(await service.uploadMedia(params.id, { ...query, bytes: body }));
      },
    );
  });
};
