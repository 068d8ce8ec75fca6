import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { failures } from '../../http/schemas.ts';
import { rotateBody, secretsStatus } from './schema.ts';
import type { SecretService } from './service.ts';

/** The keys of this server, for those who run it. */
export const secretRoutes: FastifyPluginAsyncZod<{ readonly service: SecretService }> = async (
  app,
  { service },
) => {
  app.get(
    '/server/secrets',
    {
      config: { permission: 'server:manage' },
      schema: {
        operationId: 'readSecretsStatus',
        summary: 'Which keys seal the secrets of this server, and how far a change of them is',
        tags: ['server'],
        response: { 200: secretsStatus, ...failures },
      },
    },
    () => service.status(),
  );

  app.post(
    '/server/secrets/rotate',
    {
      config: { permission: 'server:manage' },
      schema: {
        operationId: 'rotateSecrets',
        summary: 'Change the data key, and seal every secret anew in the background',
        tags: ['server'],
        body: rotateBody,
        response: { 202: secretsStatus, ...failures },
      },
    },
    async (request, reply) => {
      const status = await service.rotate(request.body);
      return reply.code(202).send(status);
    },
  );
};
