import type { EventEmitter } from 'node:events';
import type { FastifyPluginAsync } from 'fastify';
import type { Clock } from '../graph/clock.ts';
import type { Sandbox, SandboxEvent } from '../graph/context.ts';
import type { WebhookSender } from '../webhooks/webhook-sender.ts';
import { chatRoutes } from './chat-routes.ts';
import { controlRoutes } from './control-routes.ts';
import { customerRoutes } from './customer-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { liveRoutes } from './live-routes.ts';
import { answerAdminErrors } from './respond.ts';
import { sessionRoutes } from './session-routes.ts';

/** What the routes work on. */
export interface AdminParts {
  readonly sandbox: Sandbox;
  readonly clock: Clock;
  readonly sender: WebhookSender;
  readonly changes: EventEmitter<{ change: [object] }>;
  readonly events: () => readonly SandboxEvent[];
}

/** The routes that only the sandbox has, for people, the builder and tests (docs/sandbox.md). */
export const adminRoutes: FastifyPluginAsync<AdminParts> = async (fastify, parts) => {
  const { sandbox, changes, events } = parts;
  answerAdminErrors(fastify);
  faultRoutes(fastify, sandbox, events);
  customerRoutes(fastify, sandbox);
  chatRoutes(fastify, sandbox);
  sessionRoutes(fastify, sandbox);
  controlRoutes(fastify, sandbox, parts);
  liveRoutes(fastify, changes);
};
