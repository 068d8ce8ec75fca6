import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ApiError, type ErrorCode } from '../errors.ts';
import { isDatabaseAway } from './is-database-away.ts';
import { metaApiError } from '../meta/meta-api-error.ts';
import { MetaError } from '../meta/meta-error.ts';
import { messages } from '../messages.ts';

/** Gives every failure the one shape of the API, and keeps what went wrong inside out of the answer. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = toApiError(error);
    // Under a flood there are many of these, and nothing is wrong.
    if (known.code === 'busy' && known.cause === undefined) request.log.info('request refused: busy');
    else if (known.status >= 500) request.log.error({ err: error }, 'request failed');
    return answerFailure(reply, known);
  });
}

/** Answers for a path that nothing is registered on. */
export function notFound(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return answerFailure(reply, new ApiError(404, 'not-found', messages.http.noSuchRoute));
}

/** Answers with a failure, also where a part of the server has a way of its own to do so. */
export function answerFailure(
  reply: FastifyReply,
  { status, code, message, hint, details }: ApiError,
): FastifyReply {
  const seconds = secondsOf(details);
  return reply
    .code(status)
    .headers(seconds === undefined ? {} : { 'retry-after': String(seconds) })
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({
      error: {
        code,
        message,
        ...(hint === undefined ? {} : { hint }),
        ...(details === undefined ? {} : { details }),
        requestId: reply.request.id,
      },
    });
}

/** When it is worth to try again, where that is known. */
function secondsOf(details: unknown): number | undefined {
  const seconds: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, 'seconds') : undefined;
  return typeof seconds === 'number' ? seconds : undefined;
}

/** Fastify's own failures, by their code. */
const fastifyFailures: Readonly<Record<string, readonly [ErrorCode, { message: string; hint?: string }]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', messages.http.tooLarge],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type', messages.http.mediaType],
  FST_ERR_CTP_INVALID_JSON_BODY: ['invalid-request', messages.http.notJson],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['invalid-request', messages.http.notJson],
};

function toApiError(error: FastifyError): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof MetaError) return metaApiError(error);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problems = error.validation.map(({ instancePath, message }) => ({
      path: [error.validationContext, ...instancePath.split('/').filter((step) => step !== '')].join('.'),
      message: message ?? '',
    }));
    return new ApiError(400, 'invalid-request', messages.http.invalid(problems), { problems }, error);
  }
  if (isTooMuchForDatabase(error)) {
    return new ApiError(503, 'busy', messages.http.busy(BUSY), { seconds: BUSY }, error);
  }
  if (isDatabaseAway(error)) {
    return new ApiError(503, 'busy', messages.http.databaseAway, { seconds: BUSY }, error);
  }
  const failure = fastifyFailures[error.code];
  if (failure !== undefined)
    return new ApiError(error.statusCode ?? 400, failure[0], failure[1], undefined, error);
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return new ApiError(error.statusCode, 'invalid-request', { message: error.message }, undefined, error);
  }
  return new ApiError(500, 'internal', messages.http.internal, undefined, error);
}

/** Seconds after which a database that has too much to do may be asked again. */
const BUSY = 5;

/** A statement took longer than any may (57014), or no connection became free in time. */
function isTooMuchForDatabase(error: Error): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (Reflect.get(cause, 'code') === '57014') return true;
    if (cause.message === 'timeout exceeded when trying to connect') return true;
  }
  return false;
}
