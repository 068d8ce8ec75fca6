import type { FastifyPluginAsync } from 'fastify';
import { adminRoutes } from './admin/admin-routes.ts';
import { ownEndpoint } from './admin/own-endpoint.ts';
import { assetRoutes } from './assets/asset-routes.ts';
import type { Cdn } from './cdn/cdn.ts';
import { cdnRoutes } from './cdn/cdn-routes.ts';
import { FaultBoard } from './faults/fault-board.ts';
import type { Sandbox, SandboxEvent } from './graph/context.ts';
import { graphErrorHandler, graphRoutes } from './http/graph-routes.ts';
import { previewRoutes } from './preview/preview-routes.ts';
import { Persistence, loadState } from './state/persistence.ts';
import type { SandboxStore } from './state/persistence.ts';
import { defaultSeed } from './state/seed.ts';
import type { SandboxSeed } from './state/seed.ts';
import { World, newWorldState } from './state/world.ts';

/** How a sandbox is set up. */
export interface SandboxOptions {
  /** The address under which clients reach the plugin, prefix included, such as `http://localhost:4000/sandbox/graph`. */
  readonly publicUrl: string | (() => string);
  /** Where the state is kept between starts; in memory when left out. */
  readonly store?: SandboxStore;
  /** What a new sandbox starts with. Not looked at when the store holds a state. */
  readonly seed?: SandboxSeed;
  readonly now?: () => Date;
  /** Opens `/_sandbox/faults` and its siblings to everybody who reaches the server. Off unless set. */
  readonly admin?: boolean;
  /** Milliseconds that an endpoint has to answer a ping. Meta's ten seconds unless set. */
  readonly endpointTimeout?: number;
  /** Serves picked files. Without it there are none. */
  readonly cdn?: Cdn;
}

/** A Flow JSON may have 10 MB, and more when it travels as text within JSON. */
const BODY_LIMIT = 24 * 1024 * 1024;
const MAX_EVENTS = 500;

/**
 * A stand-in for Meta's Graph API: the same calls, statuses and error shapes, stateful.
 *
 * @example
 * await app.register(sandboxPlugin, { prefix: '/sandbox/graph', publicUrl: 'http://localhost:4000/sandbox/graph' });
 */
export const sandboxPlugin: FastifyPluginAsync<SandboxOptions> = async (fastify, options) => {
  const { store, publicUrl, now = () => new Date() } = options;
  const stored = store && (await loadState(store, fastify.log));
  const world: World = new World(stored ?? (await newWorldState(options.seed ?? defaultSeed)), () => {
    persistence?.changed();
  });
  const persistence = store && new Persistence(store, () => world.toState(), fastify.log);
  if (stored === undefined) persistence?.changed();
  fastify.addHook('onClose', async () => persistence?.flush());

  const events: SandboxEvent[] = [];
  const sandbox: Sandbox = {
    world,
    faults: new FaultBoard(),
    log: fastify.log,
    now,
    publicUrl: () => (typeof publicUrl === 'string' ? publicUrl : publicUrl()).replace(/\/+$/, ''),
    emit: (event) => {
      events.push({ ...event, at: now().toISOString() });
      if (events.length > MAX_EVENTS) events.shift();
    },
    endpointTimeout: options.endpointTimeout ?? 10_000,
  };

  // Every call reads its own body: client libraries send all encodings, some under the wrong content type.
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => {
    done(null, body);
  });
  fastify.setErrorHandler(graphErrorHandler);

  ownEndpoint(fastify, sandbox);
  if (options.admin === true) adminRoutes(fastify, sandbox, () => events);
  previewRoutes(fastify, sandbox);
  assetRoutes(fastify, sandbox);
  if (options.cdn !== undefined) cdnRoutes(fastify, options.cdn);
  graphRoutes(fastify, sandbox);
};
