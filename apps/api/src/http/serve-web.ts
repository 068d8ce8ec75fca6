import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { withPermission } from '../auth/guard-routes.ts';
import { messages } from '../messages.ts';
import { notFound } from './error-handler.ts';

/**
 * What the page may load and do. Images: Flow JSON carries them as data, or names them by https address.
 * @param nonce of the style elements that scripts of the page make
 */
const pagePolicy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob: https:",
    "media-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self' https://business.facebook.com",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');

const YEAR = 31_536_000;
/** Paths that belong to the server; everything else that looks like a page is the web app's. */
const SERVER_PATHS = /^\/(api|docs|e|sandbox|webhooks)(\/|$)/;
/** Stands in the page where the nonce goes. */
const NONCE = '{{nonce}}';

/**
 * Serves the built web app: files under their names (those of `assets/` carry a hash and are kept for a year), and the
 * page for every address that the app itself routes. Compressed files beside the originals are preferred.
 * @param folder of the build; when it is not there, the addresses say so.
 */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  const page = await readPage(folder);
  const sendPage = (reply: FastifyReply, html: string) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .headers({ 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-cache' })
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(NONCE, nonce));
  };
  if (page !== undefined) {
    await withPermission(app, 'public', async () => {
      for (const url of ['/', '/index.html']) app.get(url, (_request, reply) => sendPage(reply, page));
      await app.register(fastifyStatic, {
        root: folder,
        wildcard: false,
        index: false,
        globIgnore: ['index.html*'],
        preCompressed: true,
        cacheControl: false,
        setHeaders: (reply, path) => {
          const hashed = path.startsWith(assets);
          reply.header('cache-control', hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
        },
      });
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    const path = request.url.split('?', 1).join('');
    if (!isPage || SERVER_PATHS.test(path)) return notFound(request, reply);
    return page === undefined
      ? reply.code(503).type('text/plain').send(messages.http.webNotBuilt)
      : sendPage(reply, page);
  });
}

async function readPage(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, 'index.html'), 'utf8');
  } catch {
    // It was not built.
    return undefined;
  }
}
