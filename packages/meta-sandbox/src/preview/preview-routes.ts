import type { FastifyInstance } from 'fastify';
import type { Sandbox } from '../graph/context.ts';
import { queryOf } from '../http/read-parameters.ts';
import { gonePage, previewPage } from './preview-page.ts';

/** The public preview page: whoever has the link sees it, without a token of the API. It may stand in a frame. */
export function previewRoutes(fastify: FastifyInstance, sandbox: Sandbox): void {
  fastify.get<{ Params: { id: string } }>('/wa/manage/flows/:id/preview/', async (request, reply) => {
    const flow = sandbox.world.find('flow', request.params.id);
    const token = queryOf(request).get('token');
    const isGood =
      flow?.preview !== undefined &&
      flow.preview.token === token &&
      flow.preview.expiresAt > sandbox.now().getTime();
    return reply
      .code(isGood ? 200 : 404)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
        // The server around it may forbid frames altogether.
        'x-frame-options': 'SAMEORIGIN',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      })
      .send(flow !== undefined && isGood ? previewPage(flow) : gonePage());
  });
}
