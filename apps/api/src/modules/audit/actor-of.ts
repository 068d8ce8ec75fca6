import type { FastifyRequest } from 'fastify';
import type { AuditActorKind } from './actions.ts';

/** Who did it and from where, where no request tells. */
export interface Origin {
  readonly actor: { readonly kind: AuditActorKind; readonly id?: string; readonly name?: string };
  readonly address?: string | undefined;
  readonly userAgent?: string | undefined;
  readonly requestId?: string | undefined;
}

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
