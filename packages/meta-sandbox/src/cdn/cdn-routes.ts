import type { FastifyInstance } from 'fastify';
import { messages } from '../messages.ts';
import { CDN_PATH, type Cdn } from './cdn.ts';

/** Downloads of picked files: encrypted, and without a token, as at WhatsApp (Data API, media). */
export function cdnRoutes(fastify: FastifyInstance, cdn: Cdn): void {
  fastify.get<{ Params: { name: string } }>(`${CDN_PATH}/:name`, async (request, reply) => {
    const file = await cdn.read(request.params.name);
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    if (file === undefined) return reply.code(404).type('text/plain').send(messages.cdn.gone);
    return reply
      .type('application/octet-stream')
      .header('content-length', file.size)
      .header('content-disposition', 'attachment')
      .send(file.stream());
  });
}
