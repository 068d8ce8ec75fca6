import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { ApiError } from '../errors.ts';
import { messages } from '../messages.ts';
import { may, roleWith, type Actor, type RoutePermission } from './permissions.ts';

/** Finds out who asks. It never fails on what is sent along: what proves nothing is nobody's. */
export type Identify = (request: FastifyRequest) => Promise<Actor>;

const LOCAL: Actor = { kind: 'local' };
const NOBODY: Actor = { kind: 'nobody' };

/**
 * Lets every route answer only to those who have the permission it states. Starting fails when a route states none,
 * whoever registered it. Must be called before any route is registered.
 * @param identify who asks; without it, whoever reaches the server sits at this machine and may do everything.
 */
export function guardRoutes(app: FastifyInstance, identify: Identify | undefined): void {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => void routes.push(route));
  app.addHook('onReady', async () => {
    const open = routes.filter(({ config }) => config?.permission === undefined);
    if (open.length > 0) throw new Error(messages.auth.routesWithoutPermission(open.map(nameOf)));
  });

  app.decorateRequest('actor');
  app.addHook('onRequest', async (request) => {
    const { permission, identify: always } = request.routeOptions.config;
    request.actor = identify === undefined ? LOCAL : NOBODY;
    // Nothing is registered here, so there is nothing to guard.
    if (request.is404) return;
    const asks = permission !== 'public' || always === true;
    if (identify !== undefined && asks) request.actor = await identify(request);
    demand(request.actor, permission);
  });
}

/**
 * States one permission for all routes that are registered meanwhile: for plugins that know nothing of permissions.
 * @param register registers them, and nothing else does until it is done.
 */
export async function withPermission(
  app: FastifyInstance,
  permission: RoutePermission,
  register: () => PromiseLike<unknown>,
): Promise<void> {
  let meanwhile = true;
  app.addHook('onRoute', (route) => {
    if (meanwhile && route.config?.permission === undefined) route.config = { ...route.config, permission };
  });
  await register();
  meanwhile = false;
}

/** @throws ApiError 401 when somebody has to sign in first, 403 when who is signed in may not. */
function demand(actor: Actor, permission: RoutePermission | undefined): void {
  if (permission === undefined) throw new ApiError(500, 'internal', messages.http.internal);
  if (may(actor, permission)) return;
  if (actor.kind === 'nobody' || permission === 'signed-in' || permission === 'public')
    throw new ApiError(401, 'sign-in-required', messages.auth.signInRequired);
  const [kind, role] = [actor.kind, roleWith(permission)];
  throw new ApiError(
    403,
    'not-permitted',
    kind === 'key' ? messages.auth.keyMayNot(permission) : messages.auth.mayNot(permission, role),
    { permission, ...(kind === 'key' ? {} : { role }) },
  );
}

function nameOf({ method, url }: RouteOptions): string {
  return `${String(method)} ${url}`;
}
