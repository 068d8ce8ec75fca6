import { isIPv6 } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { messages } from '../messages.ts';
import { createShares, type Shares } from './shares.ts';
import { createTokenBuckets } from './token-buckets.ts';

/** How much a process takes on; tests take less. */
export type LoadLimits = Readonly<Record<keyof typeof LIMITS.load, number>>;

/** What the load of a route is counted as. Default: `request`. */
export type LoadKind =
  | 'request'
  /** A stream that never ends by itself. */
  | 'stream'
  /** A file that is written while it is sent. */
  | 'export'
  /** It has limits of its own, by endpoint or account; only its body counts here. */
  | 'own'
  /** Always answered: how the server is. */
  | 'health';

declare module 'fastify' {
  interface FastifyContextConfig {
    load?: LoadKind;
  }
}

/** The limits as they are, but for some. */
export function loadLimits(other: Partial<LoadLimits> = {}): LoadLimits {
  const { load } = LIMITS;
  return {
    connections: load.connections.most,
    connectionsPerAddress: load.connectionsPerAddress.most,
    perMinute: load.perMinute.most,
    atOnce: load.atOnce.most,
    atOncePerActor: load.atOncePerActor.most,
    bodies: load.bodies.most,
    publicBodies: load.publicBodies.most,
    streams: load.streams.most,
    streamsPerActor: load.streamsPerActor.most,
    exports: load.exports.most,
    exportsPerActor: load.exportsPerActor.most,
    ...other,
  };
}

/**
 * Keeps the memory of this process bounded, and leaves everybody a share: refuses, before a body is read, what is more
 * than a person, a key or an unknown address may ask at once or in a minute, and what is more than the process can hold.
 * The person at the machine of the server has no share, only the whole. To be called after the guard that finds out who
 * asks.
 */
export function shieldLoad(app: FastifyInstance, limits: LoadLimits): void {
  const perMinute = createTokenBuckets(limits.perMinute / 60, limits.perMinute);
  const requests = createShares(limits.atOnce, limits.atOncePerActor);
  const streams = createShares(limits.streams, limits.streamsPerActor);
  const exports = createShares(limits.exports, limits.exportsPerActor);
  const bodies = createShares(limits.bodies, limits.bodies);
  const publicBodies = createShares(limits.publicBodies, limits.publicBodies);
  const placesOf: Readonly<Record<LoadKind, Shares | undefined>> = {
    request: requests,
    stream: streams,
    export: exports,
    own: undefined,
    health: undefined,
  };

  app.addHook('onRequest', async (request, reply) => {
    if (Buffer.byteLength(request.url) > LIMITS.requests.url.most) {
      throw new ApiError(414, 'too-large', messages.http.urlTooLong(LIMITS.requests.url.most));
    }
    const kind = request.routeOptions.config.load ?? 'request';
    if (kind === 'health') return;
    const key = keyOf(request);
    if (kind !== 'own' && key !== undefined) {
      const seconds = perMinute.take(key);
      if (seconds > 0) throw tooMany('one', kind, seconds);
    }
    const bytes = bodyOf(request);
    // Whoever is refused goes on sending: a large body is not read to its end, but cut off.
    if (bytes > CUT_OFF) reply.header('connection', 'close');
    const places = placesOf[kind];
    if (places !== undefined) hold(reply, places.take(key), kind);
    if (bytes === 0) return;
    hold(reply, bodies.take(undefined, bytes), 'body');
    const isPublic = kind === 'own' || request.actor.kind === 'nobody';
    if (isPublic) hold(reply, publicBodies.take(undefined, bytes), 'body');
    reply.removeHeader('connection');
  });

  // Who takes nothing of an answer holds what it is made of. The next request on the connection begins without this.
  app.addHook('onSend', async (request, _reply, payload) => {
    request.raw.socket.setTimeout(LIMITS.requests.idleAnswer.most);
    return payload;
  });

  app.addHook('preValidation', async (request) => {
    if (isDeeperThan(LIMITS.requests.depth.most, request.body)) {
      throw new ApiError(400, 'invalid-request', messages.http.tooDeep(LIMITS.requests.depth.most));
    }
  });
}

/** Bytes of a body that are read and thrown away, so that the client surely reads why. */
const CUT_OFF = 256 * 1024;

/** Holds places until the answer is sent, or the client is gone. @throws ApiError when there were none */
function hold(reply: FastifyReply, taken: ReturnType<Shares['take']>, kind: LoadKind | 'body'): void {
  if (typeof taken === 'string') throw tooMany(taken, kind, RETRY_AFTER[kind]);
  reply.raw.once('close', taken);
}

const RETRY_AFTER: Readonly<Record<LoadKind | 'body', number>> = {
  request: 1,
  stream: 10,
  export: 10,
  own: 1,
  health: 1,
  body: 2,
};

function tooMany(whose: 'one' | 'all', kind: LoadKind | 'body', seconds: number): ApiError {
  return whose === 'one'
    ? new ApiError(429, 'too-many-requests', messages.http.tooManyOf(kind, seconds), { seconds })
    : new ApiError(503, 'busy', messages.http.busy(seconds), { seconds });
}

/** Whose share a request is of; `undefined` for the person at the machine. */
function keyOf({ actor, ip }: FastifyRequest): string | undefined {
  switch (actor.kind) {
    case 'local':
      return undefined;
    case 'user':
    case 'key':
      return `${actor.kind} ${actor.id}`;
    case 'nobody':
      return `address ${networkOf(ip)}`;
  }
}

/** Whoever has an address of IPv6 has many: they count as one by their network (its first 64 bits). */
export function networkOf(ip: string): string {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail] = ip.split('::');
  const before = head.split(':').filter((group) => group !== '');
  const after = tail === undefined ? [] : tail.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...(tail === undefined ? [] : zeros), ...after].slice(0, 4).join(':');
}

/** Bytes that a body may come to take; those that say that they are too large are refused without being read. */
function bodyOf({ headers, routeOptions }: FastifyRequest): number {
  const most = routeOptions.bodyLimit;
  const length = Number(headers['content-length'] ?? 0);
  if (headers['transfer-encoding'] !== undefined) return most;
  return Number.isFinite(length) && length <= most ? length : 0;
}

/** Looks level by level, without recursion: what it guards against is nesting that recursion fails on. */
export function isDeeperThan(most: number, value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null && !ArrayBuffer.isView(each)
        ? Object.values(each).filter((inner) => typeof inner === 'object' && inner !== null)
        : [],
    );
  }
  return false;
}
