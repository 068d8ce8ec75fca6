import type { FastifyInstance, FastifyReply } from 'fastify';

const SHARED_PAGE = /^\/p\/[^/?#]/;

/** Marks the page of a link, which the web app serves as any other, as one that no index and no other site hears of. */
export function hideSharedPages(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (SHARED_PAGE.test(request.url)) hideSharedPage(reply);
  });
}

/** No search engine keeps it, and no page that it loads from learns its address. */
export function hideSharedPage(reply: FastifyReply): void {
  reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex');
}
