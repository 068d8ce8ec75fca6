import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { JsonObject } from '@flowsmith/flow-model';
import { ApiError } from '../../../errors.ts';
import { failures } from '../../../http/schemas.ts';
import { LIMITS } from '../../../limits.ts';
import { messages } from '../../../messages.ts';
import { flowId } from '../../flows/schema.ts';
import { requireFlow } from '../../flows/require-flow.ts';
import type { Database } from '../../../db/open-database.ts';
import type { Hosting } from '../hosting.ts';
import * as schema from './schema.ts';
import { MOST_PICKED_BYTES, uploadMedia } from './upload-media.ts';

const tags = ['phone'];

/** The phone's side of exchanges: whom it asks, one exchange at a time, and picked files. */
export const phoneRoutes: FastifyPluginAsyncZod<{
  db: Database;
  hosting: Pick<Hosting, 'phone' | 'ownServers' | 'cdn'>;
}> = async (app, { db, hosting: { phone, ownServers, cdn } }) => {
  app.get(
    '/flows/:id/endpoint/phone',
    {
      config: { permission: 'endpoints:read' },
      schema: {
        operationId: 'readPhoneTargets',
        summary: 'Whom the phone of a flow may ask, and what is missing for it',
        tags,
        params: flowId,
        response: { 200: schema.phoneTargets, ...failures },
      },
    },
    ({ params }) => phone.targets(params.id),
  );

  app.put(
    '/flows/:id/endpoint/phone/own-server',
    {
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'putPhoneOwnServer',
        summary: "Remember a server of one's own that the phone may ask",
        tags,
        params: flowId,
        body: schema.putOwnServer,
        response: { 200: schema.ownServer, ...failures },
      },
    },
    ({ params, body }) => ownServers.put(params.id, body),
  );

  app.post(
    '/flows/:id/endpoint/phone/exchange',
    {
      bodyLimit: MOST_REQUEST_BYTES,
      config: { permission: 'endpoints:write' },
      schema: {
        operationId: 'playExchange',
        summary:
          'Carry out an exchange as WhatsApp does: encrypt, sign, send, decrypt. What fails on the way is told with status 200',
        tags,
        params: flowId,
        body: schema.play,
        response: { 200: schema.played, ...failures },
      },
    },
    ({ params, body }) => phone.play(params.id, body.to, jsonOf(body.request)),
  );

  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: MOST_PICKED_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.post<{ Params: { id: string } }>(
      '/flows/:id/endpoint/phone/media',
      {
        bodyLimit: MOST_PICKED_BYTES,
        config: { permission: 'endpoints:write' },
        schema: {
          operationId: 'uploadPickedMedia',
          summary:
            'Encrypt a picked file as a phone does, and put it on the CDN of the sandbox. The body is the file (application/octet-stream)',
          tags,
          params: flowId,
          response: { 200: schema.uploaded, ...failures },
        },
      },
      async ({ params, body }) => {
        await requireFlow(db, params.id);
        if (!Buffer.isBuffer(body))
          throw new ApiError(400, 'invalid-request', messages.endpoints.played.noFile);
        return uploadMedia(cdn, body);
      },
    );
  });
};

/** Phones send no files in requests, but long texts. */
const MOST_REQUEST_BYTES = LIMITS.requests.phoneBody.most;

/** What was parsed from JSON is JSON. */
function jsonOf(request: object): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(request));
  return json;
}
