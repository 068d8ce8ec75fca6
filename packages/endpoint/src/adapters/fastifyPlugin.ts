import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Handle } from '../handler/types.ts';
import { readBody } from './readBody.ts';
import type { BodyLimits, BodyResult } from './readBody.ts';

/** What the plugin needs. */
export interface EndpointPluginOptions extends BodyLimits {
  readonly handle: Handle;
  /** The route, below the prefix of the plugin. Default: `/`. */
  readonly path?: string;
}

/**
 * An endpoint as a plugin of Fastify 5. Its route takes the raw body whatever its content type, with limits of its own;
 * parsers of the server around it are not used.
 *
 * @example await app.register(endpointPlugin, { handle, path: '/flows/booking' });
 */
export async function endpointPlugin(app: FastifyInstance, options: EndpointPluginOptions): Promise<void> {
  const { handle, path = '/', ...limits } = options;
  // Fastify answers 415 to a content type that it cannot read, before any parser is asked.
  app.addHook('onRequest', async ({ raw }) => {
    raw.headers['content-type'] = RAW;
  });
  app.addContentTypeParser(RAW, (_request: FastifyRequest, payload: Readable) => readBody(payload, limits));
  app.post<{ Body: BodyResult | undefined }>(path, (request, reply) => answer(handle, request, reply));
}

async function answer(
  handle: Handle,
  { body: read = NOTHING, headers }: FastifyRequest<{ Body: BodyResult | undefined }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!read.ok) return reply.code(read.status).header('connection', 'close').send();
  const { status, headers: replyHeaders, body } = await handle(read.body, headers);
  return reply.code(status).headers(replyHeaders).send(body);
}

const RAW = 'application/octet-stream';

/** Without a body Fastify asks no parser. */
const NOTHING: BodyResult = { ok: true, body: Buffer.alloc(0) };
