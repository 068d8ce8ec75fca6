import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { graphErrorHandler } from '../http/graph-routes.ts';
import { messages } from '../messages.ts';
import { AdminError } from './admin-error.ts';

/** Reads the JSON body of a request to the sandbox's own routes. @throws AdminError `invalid` */
export function readBody<Schema extends z.ZodType>(
  request: FastifyRequest,
  schema: Schema,
): z.output<Schema> {
  const { success, data, error } = schema.safeParse(jsonOf(request.body));
  if (success) return data;
  const problems = error.issues.map(({ path, message }) => messages.admin.field(path.join('.'), message));
  throw new AdminError('invalid', problems.join(' '));
}

/** The value, or the error 404 when there is none. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new AdminError('not-found', messages.admin.notFound);
  return value;
}

/** Lets the routes of an instance answer what they throw. */
export function answerAdminErrors(fastify: FastifyInstance): void {
  fastify.setErrorHandler((error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    if (!(error instanceof AdminError)) return graphErrorHandler(error, request, reply);
    return reply.code(error.status).send({ code: error.code, error: error.message });
  });
}

function jsonOf(body: unknown): unknown {
  try {
    const value: unknown = JSON.parse(
      Buffer.isBuffer(body) && body.length > 0 ? body.toString('utf8') : '{}',
    );
    return value;
  } catch {
    return undefined;
  }
}
