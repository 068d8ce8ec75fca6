import { z } from 'zod';
import { moment, plainText } from '../../../http/schemas.ts';

export const HOOK_EVENTS = ['response.received'] as const;

const url = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .describe('https, or http to a server of your own while Flowsmith runs on your machine');

export const hook = z
  .object({
    id: z.uuid(),
    flowId: z.uuid().nullable().describe('null: answers of all flows'),
    name: z.string(),
    url: z.string(),
    events: z.array(z.enum(HOOK_EVENTS)),
    sensitive: z.boolean().describe('Whether sensitive fields are sent as they are; else they are masked'),
    active: z.boolean(),
    waiting: z.number().int().describe('Deliveries that are still to be made'),
    dead: z.number().int().describe('Deliveries that were given up'),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Hook', description: 'An address that is told of answers.' });

export const hookList = z.object({ items: z.array(hook) }).meta({ id: 'HookList' });

export const createdHook = hook
  .extend({ secret: z.string().describe('Signs what is sent (Standard Webhooks); shown this once') })
  .meta({ id: 'CreatedHook' });

const members = {
  flowId: z.uuid().nullable(),
  name: plainText(100),
  url,
  events: z.array(z.enum(HOOK_EVENTS)).min(1).max(HOOK_EVENTS.length),
  sensitive: z.boolean(),
  active: z.boolean(),
};

export const createHook = z
  .object({
    ...members,
    flowId: members.flowId.default(null),
    events: members.events.default(['response.received']),
    sensitive: members.sensitive.default(false),
    active: members.active.default(true),
  })
  .meta({ id: 'CreateHook' });

export const updateHook = z.object(members).partial().meta({ id: 'UpdateHook' });

export const deliveryState = z
  .enum(['waiting', 'delivered', 'dead', 'failed'])
  .describe('dead: given up after all attempts; can be sent again. failed: a test that did not arrive');

export const delivery = z
  .object({
    id: z.uuid(),
    event: z.string(),
    responseId: z.uuid().nullable(),
    state: deliveryState,
    attempts: z.number().int(),
    status: z.number().int().nullable().describe('HTTP status of the last answer'),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    milliseconds: z.number().int().nullable(),
    createdAt: moment,
    attemptedAt: moment.nullable(),
    nextAt: moment.nullable().describe('When it is tried next'),
  })
  .meta({ id: 'HookDelivery' });

export const deliveryList = z
  .object({ items: z.array(delivery), next: z.string().optional() })
  .meta({ id: 'HookDeliveryList' });

export const deliveryQuery = z.object({
  state: deliveryState.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});

export const hookParams = z.object({ hookId: z.uuid() });
export const deliveryParams = hookParams.extend({ deliveryId: z.uuid() });
export const hookQuery = z.object({
  flowId: z.uuid().optional().describe('Those that are told of answers of this flow'),
});
export const secret = z.object({ secret: z.string() }).meta({ id: 'HookSecret' });
export const redelivered = z.object({ deliveries: z.number().int() }).meta({ id: 'Redelivered' });

export type Hook = z.output<typeof hook>;
export type CreateHook = z.output<typeof createHook>;
export type UpdateHook = z.output<typeof updateHook>;
export type Delivery = z.output<typeof delivery>;
export type DeliveryQuery = z.output<typeof deliveryQuery>;
export type HookEvent = (typeof HOOK_EVENTS)[number];
