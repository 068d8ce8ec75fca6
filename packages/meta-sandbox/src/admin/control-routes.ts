import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { setStatus } from '../flows/set-status.ts';
import type { Clock } from '../graph/clock.ts';
import type { Sandbox } from '../graph/context.ts';
import { alertEvents, sendAlert } from '../monitoring/send-alert.ts';
import type { WebhookSender } from '../webhooks/webhook-sender.ts';
import { AdminError } from './admin-error.ts';
import { found, readBody } from './respond.ts';
import { deliveryView } from './views.ts';
import { messages } from '../messages.ts';

const text = z.string().trim().min(1).max(100);
const account = z
  .strictObject({
    accountReviewStatus: text,
    businessVerificationStatus: text,
    metricsThreshold: z.int().min(0),
    alertMinimum: z.int().min(1),
  })
  .partial();
const phone = z
  .strictObject({
    status: text,
    qualityRating: text,
    codeVerificationStatus: text,
    nameStatus: text,
    accountMode: z.enum(['SANDBOX', 'LIVE']),
    keyStatus: z.enum(['VALID', 'MISMATCH']),
  })
  .partial();
const status = z.strictObject({ status: z.enum(['PUBLISHED', 'THROTTLED', 'BLOCKED']) });
const alert = z.strictObject({
  event: z.enum(alertEvents),
  state: z.enum(['ACTIVATED', 'DEACTIVATED']).default('ACTIVATED'),
  value: z.record(z.string(), z.json()).default({}),
});
const YEAR = 366 * 24 * 60 * 60 * 1000;
const milliseconds = z.int().min(-YEAR).max(YEAR);
const clockChange = z.union([
  z.strictObject({ advance: milliseconds }),
  z.strictObject({ offset: milliseconds }),
]);

type ById = { Params: { id: string } };

/** States of accounts, numbers and flows that nobody can bring about by calls, webhooks, and the clock. */
export function controlRoutes(
  fastify: FastifyInstance,
  sandbox: Sandbox,
  { clock, sender }: { readonly clock: Clock; readonly sender: WebhookSender },
): void {
  const { world } = sandbox;

  fastify.patch<ById>('/_sandbox/accounts/:id', async (request, reply) => {
    const waba = found(world.find('waba', request.params.id));
    const changed = { ...waba, ...readBody(request, account) };
    world.put(changed);
    if (changed.accountReviewStatus !== waba.accountReviewStatus) {
      const decision = changed.accountReviewStatus;
      sandbox.emit({ wabaId: waba.id, field: 'account_review_update', lane: waba.id, value: { decision } });
    }
    const { accountReviewStatus, businessVerificationStatus, metricsThreshold, alertMinimum } = changed;
    const shown = { accountReviewStatus, businessVerificationStatus, metricsThreshold, alertMinimum };
    return reply.send({ id: waba.id, ...shown });
  });

  fastify.patch<ById>('/_sandbox/phones/:id', async (request, reply) => {
    const node = found(world.find('phone', request.params.id));
    const { keyStatus, ...change } = readBody(request, phone);
    const publicKey = node.publicKey && { ...node.publicKey, status: keyStatus ?? node.publicKey.status };
    const changed = { ...node, ...change, ...(publicKey && { publicKey }) };
    world.put(changed);
    if (changed.qualityRating !== node.qualityRating) {
      const value = {
        display_phone_number: node.displayPhoneNumber,
        event: changed.qualityRating === 'RED' ? 'FLAGGED' : 'UNFLAGGED',
        current_limit: 'TIER_1K',
      };
      sandbox.emit({ wabaId: node.wabaId, field: 'phone_number_quality_update', lane: node.id, value });
    }
    const { id, status, qualityRating, codeVerificationStatus, nameStatus, accountMode } = changed;
    return reply.send({
      id,
      status,
      qualityRating,
      codeVerificationStatus,
      nameStatus,
      accountMode,
      keyStatus: publicKey?.status ?? null,
    });
  });

  fastify.post<ById>('/_sandbox/flows/:id/status', async (request, reply) => {
    const flow = found(world.find('flow', request.params.id));
    const next = readBody(request, status).status;
    if (flow.live.length === 0 || flow.status === 'DEPRECATED')
      throw new AdminError('not-allowed', messages.admin.neverPublished);
    setStatus({ ...flow, isHeld: next !== 'PUBLISHED' }, next, sandbox);
    return reply.code(204).send();
  });

  fastify.post<ById>('/_sandbox/flows/:id/alerts', async (request, reply) => {
    const flow = found(world.find('flow', request.params.id));
    const { event, state, value } = readBody(request, alert);
    sendAlert(flow, event, state, value, sandbox);
    return reply.code(202).send();
  });

  fastify.get('/_sandbox/deliveries', async () => ({
    deliveries: sender.deliveries.slice(0, 200).map(deliveryView),
  }));

  fastify.post('/_sandbox/deliveries/retry', async (_request, reply) => {
    sender.retry();
    return reply.code(202).send();
  });

  fastify.post<ById>('/_sandbox/deliveries/:id/again', async (request, reply) => {
    if (!sender.again(request.params.id)) throw new AdminError('not-found', messages.admin.notFound);
    return reply.code(202).send();
  });

  const time = () => ({ now: clock.now().toISOString(), offset: clock.offset });
  fastify.get('/_sandbox/clock', async () => time());

  fastify.post('/_sandbox/clock', async (request, reply) => {
    const change = readBody(request, clockChange);
    clock.set('offset' in change ? change.offset : clock.offset + change.advance);
    return reply.send(time());
  });
}
