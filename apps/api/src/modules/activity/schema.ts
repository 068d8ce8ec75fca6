import { z } from 'zod';
import { moment } from '../../http/schemas.ts';

export const activityQuery = z.object({
  accountId: z.uuid().optional(),
  flowId: z.uuid().optional(),
  outcome: z.enum(['ok', 'failed']).optional(),
  writes: z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true')
    .describe('Only calls that change something'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const activityItem = z.object({
  id: z.string(),
  at: moment,
  accountId: z.uuid(),
  accountName: z.string(),
  flowId: z.uuid().nullable().describe('The flow here that it was about'),
  flowName: z.string().nullable(),
  summary: z.string().describe('What it was for, in words'),
  method: z.enum(['GET', 'POST', 'DELETE']),
  path: z.string().describe('Without ids and query'),
  attempt: z.number().int().describe('2 and more: a repeat'),
  milliseconds: z.number().int(),
  outcome: z.string().describe('ok, or the kind of failure'),
  message: z.string().nullable().describe('The failure in plain words'),
  code: z.number().int().nullable(),
  traceId: z.string().nullable(),
});

export const activityList = z.object({ items: z.array(activityItem), next: z.string().optional() }).meta({
  id: 'ActivityList',
  description: 'Calls to Meta, latest first. Without tokens, bodies and answers.',
});

export type ActivityQuery = z.output<typeof activityQuery>;
export type ActivityItem = z.output<typeof activityItem>;
