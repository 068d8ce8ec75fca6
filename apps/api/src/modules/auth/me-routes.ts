import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { permissionsOf, type Actor } from '../../auth/permissions.ts';
import { failures } from '../../http/schemas.ts';
import * as schema from './schema.ts';

/** What pages ask first. */
export const meRoutes: FastifyPluginAsyncZod<{
  signInRequired: boolean;
  hasOwner: () => Promise<boolean>;
}> = async (app, { signInRequired, hasOwner }) => {
  app.get(
    '/me',
    {
      config: { permission: 'public', identify: true },
      schema: {
        operationId: 'readMe',
        summary: 'Who asks, and what they may do; answers everybody',
        tags: ['auth'],
        response: { 200: schema.me, ...failures },
      },
    },
    async ({ actor }, reply) => {
      const ownerNeeded = actor.kind === 'nobody' && !(await hasOwner());
      return reply.header('cache-control', 'no-store').send({
        actor: describe(actor),
        permissions: [...permissionsOf(actor)],
        signInRequired,
        ...(ownerNeeded ? { setup: 'owner-needed' as const } : {}),
      });
    },
  );
};

function describe(actor: Actor) {
  switch (actor.kind) {
    case 'local':
    case 'nobody':
      return { kind: actor.kind };
    case 'key':
      return { kind: actor.kind, id: actor.id, name: actor.name };
    case 'user':
      return { kind: actor.kind, id: actor.id, name: actor.name, email: actor.email, role: actor.role };
  }
}
