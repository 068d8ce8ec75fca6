import type { FastifyRequest } from 'fastify';
import type { Origin } from './service.ts';

/** Who sent a request, under the name that they have now. */
export function actorOf({ actor }: FastifyRequest): Origin['actor'] {
  switch (actor.kind) {
    case 'user':
      return { kind: 'user', id: actor.id, name: `${actor.name} <${actor.email}>` };
    case 'key':
      return { kind: 'key', id: actor.id, name: actor.name };
    case 'local':
    case 'nobody':
      return { kind: actor.kind };
  }
}
