import type { FastifyPluginAsync } from 'fastify';
import { EventEmitter } from 'node:events';
import { adminRoutes } from './admin/admin-routes.ts';
import { ownEndpoint } from './admin/own-endpoint.ts';
import { assetRoutes } from './assets/asset-routes.ts';
import type { Cdn } from './cdn/cdn.ts';
import { cdnRoutes } from './cdn/cdn-routes.ts';
import { FaultBoard } from './faults/fault-board.ts';
import { resume, seedCustomers } from './chats/begin.ts';
import { folderFiles, memoryFiles } from './files/file-store.ts';
import { Clock } from './graph/clock.ts';
import type { Sandbox, SandboxEvent } from './graph/context.ts';
import { Timers } from './graph/timers.ts';
import { graphErrorHandler, graphRoutes } from './http/graph-routes.ts';
import { mediaRoutes } from './media/media-routes.ts';
import { checkAlerts } from './monitoring/check-alerts.ts';
import { Monitor } from './monitoring/monitor.ts';
import { watch } from './monitoring/watch.ts';
import { previewRoutes } from './preview/preview-routes.ts';
import { Persistence, loadState } from './state/persistence.ts';
import type { SandboxStore } from './state/persistence.ts';
import { defaultSeed } from './state/seed.ts';
import type { SandboxSeed } from './state/seed.ts';
import { World, newWorldState } from './state/world.ts';
import { WebhookSender } from './webhooks/webhook-sender.ts';

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
  /** Where uploaded media are kept; in memory when left out. */
  readonly mediaFolder?: string;
  /** Where webhooks go as long as no app, account or number has a callback. */
  readonly callbackUrl?: () => string | undefined;
  /** Milliseconds between the steps of a message on its way (sent, delivered). */
  readonly pace?: number;
  /** Milliseconds between looks at the health of flows; 0: none. A minute unless set. */
  readonly monitorInterval?: number;
}

/** Media may have 100 MB, and their parts some more. */
const BODY_LIMIT = 102 * 1024 * 1024;
const PACE = 50;
const MINUTE = 60_000;
const MAX_EVENTS = 500;

/**
 * A stand-in for Meta's Graph API: the same calls, statuses and error shapes, stateful.
 *
 * @example
 * await app.register(sandboxPlugin, { prefix: '/sandbox/graph', publicUrl: 'http://localhost:4000/sandbox/graph' });
 */
export const sandboxPlugin: FastifyPluginAsync<SandboxOptions> = async (fastify, options) => {
  const { store, publicUrl } = options;
  const stored = store && (await loadState(store, fastify.log));
  const world: World = new World(stored ?? (await newWorldState(options.seed ?? defaultSeed)), () => {
    persistence?.changed();
  });
  const persistence = store && new Persistence(store, () => world.toState(), fastify.log);
  if (stored === undefined) persistence?.changed();

  const clock = new Clock(options.now);
  const fallback = options.callbackUrl ?? (() => undefined);
  const faults = new FaultBoard();
  const sender = new WebhookSender({ world, faults, clock, log: fastify.log, fallback });
  const changes = new EventEmitter<{ change: [object] }>().setMaxListeners(0);
  const timers = new Timers();
  const events: SandboxEvent[] = [];
  const monitor: Monitor = new Monitor(clock, (flowId) => checkAlerts(flowId, sandbox));
  const sandbox: Sandbox = {
    world,
    faults,
    monitor,
    log: fastify.log,
    now: () => clock.now(),
    publicUrl: () => (typeof publicUrl === 'string' ? publicUrl : publicUrl()).replace(/\/+$/, ''),
    emit: (update) => {
      const { wabaId, field, value } = update;
      events.push({ wabaId, field, value, at: clock.now().toISOString() });
      if (events.length > MAX_EVENTS) events.shift();
      sender.send(update);
    },
    endpointTimeout: options.endpointTimeout ?? 10_000,
    later: (delay, work) => timers.add(delay, work),
    pace: options.pace ?? PACE,
    chatChanged: (chatId, revision) => changes.emit('change', { chatId, revision }),
    files: options.mediaFolder === undefined ? memoryFiles() : folderFiles(options.mediaFolder),
    cdn: options.cdn,
    callbackUrl: fallback,
  };
  fastify.addHook('onClose', async () => {
    timers.close();
    await sender.close();
    await persistence?.flush();
  });
  if (options.monitorInterval !== 0)
    timers.every(options.monitorInterval ?? MINUTE, () => watch(sandbox, { probes: true }));
  clock.onSet(() => watch(sandbox, { probes: false }));
  seedCustomers(sandbox);
  resume(sandbox);

  // Every call reads its own body: client libraries send all encodings, some under the wrong content type.
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => {
    done(null, body);
  });
  fastify.setErrorHandler(graphErrorHandler);

  ownEndpoint(fastify, sandbox);
  if (options.admin === true) {
    await fastify.register(adminRoutes, { sandbox, clock, sender, changes, events: () => events });
  }
  previewRoutes(fastify, sandbox);
  assetRoutes(fastify, sandbox);
  mediaRoutes(fastify, sandbox);
  if (options.cdn !== undefined) cdnRoutes(fastify, options.cdn);
  graphRoutes(fastify, sandbox);
};
