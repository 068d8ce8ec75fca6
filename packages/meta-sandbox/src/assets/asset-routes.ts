import type { FastifyInstance } from 'fastify';
import type { Sandbox } from '../graph/context.ts';
import { queryOf } from '../http/read-parameters.ts';
import { messages } from '../messages.ts';
import { isDownloadLink } from './download-url.ts';

/** Downloads of Flow JSON by signed links: the text as it was uploaded. */
export function assetRoutes(fastify: FastifyInstance, sandbox: Sandbox): void {
  fastify.get<{ Params: { id: string } }>('/m1/v/:id/flow.json', async (request, reply) => {
    const { id } = request.params;
    const text = isDownloadLink(id, queryOf(request), sandbox)
      ? sandbox.world.find('flow', id)?.draft
      : undefined;
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    if (text === undefined) return reply.code(403).type('text/plain').send(messages.asset.gone);
    return reply.type('application/json').send(Buffer.from(text));
  });
}
