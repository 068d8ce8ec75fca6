import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { ApiError } from '../errors.ts';
import { answerFailure } from '../http/error-handler.ts';
import { messages } from '../messages.ts';
import { may, roleWith, type Actor, type RoutePermission } from './permissions.ts';

/**
 * Finds out who asks. It never fails on what is sent along: what proves nothing is nobody's.
 * @param quietly looks only, and notes nowhere that somebody was there
 */
export type Identify = (request: FastifyRequest, quietly?: boolean) => Promise<Actor>;

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route that was registered so far, with the permission that it states. */
    guardedRoutes(): readonly RouteOptions[];
  }
}

/** How the guard works. */
export interface GuardOptions {
  /** Who asks; without it, whoever reaches the server sits at this machine and may do everything. */
  readonly identify: Identify | undefined;
  /** Milliseconds after which it is asked again, while an answer goes on, whether it may. Default: 10 seconds. */
  readonly askAgainAfter?: number | undefined;
  /** Default: the clock. */
  readonly now?: (() => Date) | undefined;
}

const LOCAL: Actor = { kind: 'local' };
const NOBODY: Actor = { kind: 'nobody' };
const ASK_AGAIN_AFTER = 10_000;

/**
 * Lets every route answer only to those who have the permission it states. Starting fails when a route states none,
 * whoever registered it. Answers that go on for long (live updates, exports) are cut when the permission ends. Must be
 * called before any route is registered.
 */
export function guardRoutes(app: FastifyInstance, options: GuardOptions): void {
  const { identify, askAgainAfter = ASK_AGAIN_AFTER, now = () => new Date() } = options;
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => void routes.push(route));
  app.decorate('guardedRoutes', () => routes);
  app.addHook('onReady', async () => {
    const open = routes.filter(({ config }) => config?.permission === undefined);
    if (open.length > 0) throw new Error(messages.auth.routesWithoutPermission(open.map(nameOf)));
  });

  app.decorateRequest('actor');
  app.addHook('onRequest', async (request, reply) => {
    const { permission, identify: always } = request.routeOptions.config;
    request.actor = identify === undefined ? LOCAL : NOBODY;
    // Nothing is registered here, so there is nothing to guard.
    if (request.is404 || identify === undefined) return undefined;
    if (permission === 'public' && always !== true) return undefined;
    request.actor = await identify(request);
    const refused = refusalOf(request, now());
    if (refused !== undefined) return answerFailure(reply, refused);
    if (permission !== 'public') watch(request, reply, identify, askAgainAfter);
    return undefined;
  });
}

/**
 * States a permission for all routes that are registered meanwhile: for plugins that know nothing of permissions.
 * @param permission the same for all, or by the path of each
 * @param register registers them, and nothing else does until it is done.
 */
export async function withPermission(
  app: FastifyInstance,
  permission: RoutePermission | ((url: string) => RoutePermission),
  register: () => PromiseLike<unknown>,
): Promise<void> {
  let meanwhile = true;
  app.addHook('onRoute', (route) => {
    if (!meanwhile || route.config?.permission !== undefined) return;
    const stated = typeof permission === 'string' ? permission : permission(route.url);
    route.config = { ...route.config, permission: stated };
  });
  await register();
  meanwhile = false;
}

/** 401 when somebody has to sign in first, 403 when who is signed in may not; `undefined` when they may. */
function refusalOf({ actor, routeOptions }: FastifyRequest, now: Date): ApiError | undefined {
  const { permission, confirmed } = routeOptions.config;
  if (permission === undefined) return new ApiError(500, 'internal', messages.http.internal);
  if (!may(actor, permission)) return lacking(actor, permission);
  if (confirmed !== true) return undefined;
  if (actor.kind === 'key') return new ApiError(403, 'not-permitted', messages.auth.peopleOnly);
  if (actor.kind === 'user' && actor.confirmedUntil < now) {
    return new ApiError(403, 'confirm-needed', messages.auth.confirmNeeded);
  }
  return undefined;
}

function lacking(actor: Actor, permission: RoutePermission): ApiError {
  if (actor.kind === 'nobody' || permission === 'signed-in' || permission === 'public') {
    return new ApiError(401, 'sign-in-required', messages.auth.signInRequired);
  }
  const role = roleWith(permission);
  return actor.kind === 'key'
    ? new ApiError(403, 'not-permitted', messages.auth.keyMayNot(permission), { permission })
    : new ApiError(403, 'not-permitted', messages.auth.mayNot(permission, role), { permission, role });
}

/** Cuts an answer once whoever asked for it may not have it any more. */
function watch(request: FastifyRequest, reply: FastifyReply, identify: Identify, every: number): void {
  const { permission = 'signed-in' } = request.routeOptions.config;
  const ask = async (): Promise<void> => {
    // What is not being answered yet may itself be what ends the session.
    if (!reply.raw.headersSent) return;
    const actor = await identify(request, true);
    if (!may(actor, permission)) reply.raw.destroy();
  };
  const timer = setInterval(() => {
    // While the database cannot be asked, nothing is known against them.
    ask().catch((err: unknown) => request.log.warn({ err }, 'it could not be asked who follows along'));
  }, every).unref();
  reply.raw.once('close', () => clearInterval(timer));
}

function nameOf({ method, url }: RouteOptions): string {
  return `${String(method)} ${url}`;
}
