import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { queryOf } from '../http/read-parameters.ts';
import { completeSession } from '../phone/complete.ts';
import { pickFile } from '../phone/picked-files.ts';
import { playMessage } from '../phone/play-message.ts';
import { closeSession, exchangeInSession, findSession, openSession } from '../phone/sessions.ts';
import { found, readBody } from './respond.ts';
import { messageView, sessionView } from './views.ts';

const json = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const ask = z.strictObject({ request: json });
const complete = z.strictObject({
  payload: json,
  summary: z.array(z.strictObject({ label: z.string(), text: z.string() })).default([]),
});
const play = z.strictObject({ steps: z.array(json).max(500) });

type ById = { Params: { id: string } };

/** Flows that customers have open. */
export function sessionRoutes(fastify: FastifyInstance, sandbox: Sandbox): void {
  fastify.post<ById>('/_sandbox/messages/:id/open', async (request, reply) =>
    reply.code(201).send(sessionView(openSession(request.params.id, sandbox))),
  );

  fastify.post<ById>('/_sandbox/messages/:id/play', async (request, reply) =>
    reply.send(await playMessage(request.params.id, readBody(request, play).steps, sandbox)),
  );

  fastify.get<ById>('/_sandbox/sessions/:id', async (request, reply) =>
    reply.send(sessionView(findSession(request.params.id, sandbox))),
  );

  fastify.post<ById>('/_sandbox/sessions/:id/exchange', async (request, reply) =>
    reply.send(await exchangeInSession(request.params.id, readBody(request, ask).request, sandbox)),
  );

  fastify.post<ById>('/_sandbox/sessions/:id/media', async (request, reply) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const mimeType = request.headers['content-type']?.split(';')[0] ?? 'application/octet-stream';
    const name = queryOf(request).get('name') ?? 'file';
    return reply.code(201).send(await pickFile(request.params.id, { bytes, mimeType, name }, sandbox));
  });

  fastify.post<ById>('/_sandbox/sessions/:id/complete', async (request, reply) => {
    const { payload, summary } = readBody(request, complete);
    const message = completeSession(request.params.id, payload, summary, sandbox);
    return reply.code(201).send({ message: messageView(message, sandbox) });
  });

  fastify.post<ById>('/_sandbox/sessions/:id/close', async (request, reply) => {
    found(sandbox.world.sessions.get(request.params.id));
    closeSession(request.params.id, sandbox);
    return reply.code(204).send();
  });
}
