import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures, metaFailures } from '../../http/schemas.ts';
import { LIMITS } from '../../limits.ts';
import { accountParams } from '../accounts/schema.ts';
import { attachmentHeader } from '../flows/attachment-header.ts';
import type { SendJobService } from './jobs.ts';
import * as schema from './list-schema.ts';

const tags = ['sending'];

/** Messages to many people. */
export const sendJobRoutes: FastifyPluginAsyncZod<{ service: SendJobService }> = async (app, { service }) => {
  app.post(
    '/accounts/:id/recipient-lists/check',
    {
      bodyLimit: MOST_BODY_BYTES,
      config: { permission: 'send' },
      schema: {
        operationId: 'checkRecipientList',
        summary: 'Read a CSV of recipients, row by row, without sending anything',
        tags,
        params: accountParams,
        body: schema.checkList,
        response: { 200: schema.checkedList, ...metaFailures },
      },
    },
    ({ params, body }) => service.checkList(params.id, body),
  );

  app.post(
    '/accounts/:id/send-jobs',
    {
      bodyLimit: MOST_BODY_BYTES,
      config: { permission: 'send' },
      schema: {
        operationId: 'startSendJob',
        summary: 'Begin to send a message to everybody on a list',
        tags,
        params: accountParams,
        body: schema.startSendJob,
        response: { 202: schema.sendJob, ...metaFailures },
      },
    },
    async ({ params, body }, reply) => reply.code(202).send(await service.start(params.id, body)),
  );

  app.get(
    '/send-jobs',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'listSendJobs',
        summary: 'The latest lists that were sent to',
        tags,
        querystring: schema.sendJobQuery,
        response: { 200: schema.sendJobList, ...failures },
      },
    },
    async ({ query }) => ({ items: await service.list(query) }),
  );

  app.get(
    '/send-jobs/:jobId',
    {
      config: { permission: 'flows:read' },
      schema: {
        operationId: 'readSendJob',
        summary: 'How far sending to a list is',
        tags,
        params: schema.sendJobParams,
        response: { 200: schema.sendJob, ...failures },
      },
    },
    ({ params }) => service.read(params.jobId),
  );

  app.get(
    '/send-jobs/:jobId/results',
    {
      config: { permission: 'answers:export', load: 'export' },
      schema: {
        operationId: 'exportSendJob',
        summary: 'The list with what became of each message, as CSV',
        tags,
        params: schema.sendJobParams,
        produces: ['text/csv'],
        response: { 200: z.any().describe('The file'), ...failures },
      },
    },
    async ({ params }, reply) => {
      const { name, content } = await service.results(params.jobId);
      return reply
        .header('content-disposition', attachmentHeader(name, 'csv'))
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .send(content);
    },
  );

  app.patch(
    '/send-jobs/:jobId',
    {
      config: { permission: 'send' },
      schema: {
        operationId: 'changeSendJob',
        summary: 'Send faster or slower',
        tags,
        params: schema.sendJobParams,
        body: schema.changeSendJob,
        response: { 200: schema.sendJob, ...failures },
      },
    },
    ({ params, body }) => service.change(params.jobId, body.perSecond),
  );

  for (const [step, operationId, summary] of STEPS) {
    app.post(
      `/send-jobs/:jobId/${step}`,
      {
        config: { permission: 'send' },
        schema: {
          operationId,
          summary,
          tags,
          params: schema.sendJobParams,
          response: { 200: schema.sendJob, ...failures },
        },
      },
      ({ params }) => service[step](params.jobId),
    );
  }

  app.post(
    '/send-jobs/:jobId/retry',
    {
      config: { permission: 'send' },
      schema: {
        operationId: 'retrySendJob',
        summary: 'Send again to those whom it did not, or maybe did not, reach',
        tags,
        params: schema.sendJobParams,
        body: schema.retryMessages,
        response: { 200: schema.sendJob, ...failures },
      },
    },
    ({ params, body }) => service.retry(params.jobId, body.statuses),
  );
};

const STEPS = [
  ['pause', 'pauseSendJob', 'Stop for now'],
  ['resume', 'resumeSendJob', 'Go on with those who were not sent to yet'],
  ['cancel', 'cancelSendJob', 'Stop for good; what was sent stays sent'],
] as const;

/** A CSV grows when it is written as a JSON string. */
const MOST_BODY_BYTES = LIMITS.requests.listBody.most;
