import { z } from 'zod';
import { moment } from '../../http/schemas.ts';
import { LIMITS } from '../../limits.ts';
import { messages } from '../../messages.ts';

export const bulkAction = z.enum(['refresh', 'check', 'publish', 'deprecate', 'delete', 'unlink', 'promote']);

export const startBulk = z
  .object({
    action: bulkAction,
    accountId: z.uuid(),
    flowIds: z.array(z.uuid()).min(1).max(LIMITS.work.bulkFlows.most),
    toAccountId: z.uuid().optional().describe('promote: where to'),
    publish: z.boolean().optional().describe('promote: also publish'),
  })
  .refine((body) => body.action !== 'promote' || body.toAccountId !== undefined, messages.lifecycle.whereTo)
  .meta({ id: 'StartBulk' });

export const bulkItem = z.object({
  flowId: z.uuid(),
  name: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'canceled']),
  message: z.string().nullable(),
  hint: z.string().nullable(),
  traceId: z.string().nullable(),
});

export const bulkJob = z
  .object({
    id: z.uuid(),
    action: bulkAction,
    accountId: z.uuid(),
    toAccountId: z.uuid().nullable(),
    state: z.enum(['running', 'done', 'canceled']),
    total: z.number().int(),
    done: z.number().int(),
    failed: z.number().int(),
    createdAt: moment,
    finishedAt: moment.nullable(),
    items: z.array(bulkItem),
  })
  .meta({ id: 'BulkJob' });

export const bulkList = z
  .object({ items: z.array(bulkJob.omit({ items: true })) })
  .meta({ id: 'BulkJobList' });

export const bulkParams = z.object({ jobId: z.uuid() });

export type StartBulk = z.output<typeof startBulk>;
export type BulkJob = z.output<typeof bulkJob>;
export type BulkAction = z.output<typeof bulkAction>;
