import { access } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { messages } from '../messages.ts';
import { withPermission } from '../auth/guard-routes.ts';
import { notFound } from './error-handler.ts';

/** What the page may load. Images: Flow JSON carries them as data; styles: set on elements by the board. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob: https:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-src 'self' https://business.facebook.com",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const YEAR = 31_536_000;
/** Paths that belong to the server; everything else that looks like a page is the web app's. */
const SERVER_PATHS = /^\/(api|docs|e|sandbox|webhooks)(\/|$)/;

/**
 * Serves the built web app: files under their names (those of `assets/` carry a hash and are kept for a year), and the
 * page for every address that the app itself routes. Compressed files beside the originals are preferred.
 * @param folder of the build; when it is not there, the addresses say so.
 */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  const built = await exists(join(folder, 'index.html'));
  if (built) {
    const files = () =>
      app.register(fastifyStatic, {
        root: folder,
        wildcard: false,
        preCompressed: true,
        cacheControl: false,
        setHeaders: (reply, path) => {
          const hashed = path.startsWith(assets);
          reply.header('cache-control', hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
          reply.header('x-content-type-options', 'nosniff');
          if (/\.html(\.br|\.gz)?$/.test(path))
            reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
        },
      });
    await withPermission(app, 'public', files);
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    const path = request.url.split('?', 1).join('');
    if (!isPage || SERVER_PATHS.test(path)) return notFound(request, reply);
    return built
      ? reply.sendFile('index.html')
      : reply.code(503).type('text/plain').send(messages.http.webNotBuilt);
  });
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
