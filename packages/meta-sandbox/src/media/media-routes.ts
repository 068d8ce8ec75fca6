import type { FastifyInstance } from 'fastify';
import type { Sandbox } from '../graph/context.ts';
import { mayAccess } from '../graph/access.ts';
import { GraphError } from '../graph/graph-error.ts';
import { authenticate } from '../http/authenticate.ts';
import { queryOf, readParameters } from '../http/read-parameters.ts';
import { messages } from '../messages.ts';
import { MEDIA_PATH, isMediaLink } from './media-link.ts';

/** Downloads of message media: by an address of few minutes, with the token of the call that gave it (6.2). */
export function mediaRoutes(fastify: FastifyInstance, sandbox: Sandbox): void {
  fastify.get<{ Params: { id: string } }>(`${MEDIA_PATH}/:id`, async (request, reply) => {
    const { id } = request.params;
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    const caller = authenticate(request, await readParameters(request), sandbox.world, sandbox.now());
    const media = sandbox.world.find('media', id);
    const isGood = media !== undefined && mayAccess(caller, media, sandbox.world);
    const bytes =
      isGood && isMediaLink(id, queryOf(request), sandbox)
        ? await sandbox.files.read(media.stored)
        : undefined;
    if (media === undefined || bytes === undefined) {
      throw new GraphError({ status: 404, type: 'OAuthException', code: 100, message: messages.media.gone });
    }
    return reply.type(media.mimeType).header('content-disposition', 'attachment').send(Buffer.from(bytes));
  });
}
