import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { accountOfOnesOwnRoutes } from './account-routes.ts';
import { factorRoutes } from './factor-routes.ts';
import { apiKeyRoutes } from './key-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import type { AuthRouteParts } from './with-people.ts';

/** No password, name or token needs more. */
const MOST_BODY_BYTES = 256 * 1024;

/** Everything under `/auth`: signing in, one's own account, people, keys. */
export const authRoutes: FastifyPluginAsyncZod<AuthRouteParts> = async (app, { auth, audit }) => {
  app.addHook('onRoute', (route) => {
    route.bodyLimit ??= MOST_BODY_BYTES;
  });
  app.addHook('onRequest', async ({ actor }, reply) => {
    reply.header('cache-control', 'no-store');
    if (actor.kind === 'local') throw new ApiError(409, 'wrong-state', messages.auth.signInOff);
  });
  for (const routes of [signInRoutes, accountOfOnesOwnRoutes, factorRoutes, memberRoutes, apiKeyRoutes]) {
    await app.register(routes, { auth, audit });
  }
};
