import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject } from '@flowsmith/flow-model';
import type { TriggeredFault } from '../faults/fault-board.ts';
import type { Sandbox } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { GraphError, errorBody } from '../graph/graph-error.ts';
import { messages } from '../messages.ts';
import { answerCall } from './answer-call.ts';
import { splitPath } from './split-path.ts';

interface Answer {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, string>>;
}

/** One route for the whole Graph API: nodes are looked up by id, whatever their kind. */
export function graphRoutes(fastify: FastifyInstance, sandbox: Sandbox): void {
  fastify.route<{ Params: { '*': string } }>({
    method: ['GET', 'POST', 'DELETE'],
    url: '/*',
    handler: async (request, reply) => {
      const path = splitPath(request.params['*']);
      void reply.header('facebook-api-version', path.version).header('cache-control', 'no-store');
      const met = sandbox.faults.meet(request.method, path.segments.join('/'));
      for (const { effect, delay } of met) {
        if (effect.kind === 'raw')
          return reply.code(effect.status).type(effect.contentType).send(effect.body);
        if (effect.kind === 'delay') await wait(delay);
      }
      const answer = await settle(() => {
        const fault = met.find(({ effect }) => effect.kind === 'error')?.effect;
        if (fault?.kind === 'error') throw fault.error();
        return answerCall(request, path, sandbox);
      }, request);
      if (met.some(({ effect }) => effect.kind === 'cut')) return cut(reply);
      return send(reply, rewritten(answer, met));
    },
  });
}

/** Turns whatever goes wrong before a handler runs (a body that is too large) into an error of the Graph API. */
export function graphErrorHandler(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  return send(reply, failure(error, request));
}

async function settle(call: () => Promise<JsonObject>, request: FastifyRequest): Promise<Answer> {
  try {
    return { status: 200, body: await call(), headers: {} };
  } catch (error) {
    return failure(error, request);
  }
}

function failure(error: unknown, request: FastifyRequest): Answer {
  const { spec } = toGraphError(error, request);
  const traceId = `A${randomBytes(16).toString('base64url')}`;
  return {
    status: spec.status,
    body: errorBody(spec, traceId),
    headers: { 'x-fb-trace-id': traceId, ...spec.headers },
  };
}

function toGraphError(error: unknown, request: FastifyRequest): GraphError {
  if (error instanceof GraphError) return error;
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return graphErrors.bodyTooLarge();
  if (typeof status === 'number' && status < 500) return graphErrors.unreadableBody();
  request.log.error({ err: error }, messages.log.callFailed);
  return graphErrors.internal();
}

function rewritten(answer: Answer, met: readonly TriggeredFault[]): Answer {
  const body = met.reduce(
    (body, { effect }) => (effect.kind === 'rewrite' ? effect.rewrite(body) : body),
    answer.body,
  );
  return { ...answer, body };
}

function send(reply: FastifyReply, { status, body, headers }: Answer): FastifyReply {
  return reply
    .code(status)
    .headers(headers)
    .type('application/json; charset=UTF-8')
    .send(JSON.stringify(body));
}

function cut(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.socket?.destroy();
  return reply;
}
