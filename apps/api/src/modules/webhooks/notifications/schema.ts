import { z } from 'zod';
import { moment } from '../../../http/schemas.ts';

export const severity = z
  .enum(['error', 'warning', 'info', 'resolved'])
  .describe('resolved: what an earlier one warned of has passed');

export const notification = z
  .object({
    id: z.uuid(),
    accountId: z.uuid(),
    flow: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    metaFlowId: z.string().nullable(),
    event: z.string().describe("Meta's word, such as FLOW_STATUS_CHANGE or ENDPOINT_LATENCY"),
    severity,
    title: z.string().describe('What happened, in a few words'),
    text: z.string().describe('What it means and what to do'),
    detail: z.record(z.string(), z.unknown()).describe('As received'),
    at: moment,
    readAt: moment.nullable(),
  })
  .meta({ id: 'Notification', description: 'What Meta told about a flow.' });

export const notificationList = z
  .object({
    items: z.array(notification),
    next: z.string().optional(),
    unread: z.number().int().describe('How many are unread, of those that were asked for'),
  })
  .meta({ id: 'NotificationList' });

export const notificationQuery = z.object({
  flowId: z.uuid().optional(),
  accountId: z.uuid().optional(),
  unread: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});

export const readNotifications = z
  .object({
    ids: z.array(z.uuid()).max(500).optional(),
    flowId: z.uuid().optional().describe('All of this flow'),
  })
  .meta({ id: 'ReadNotifications', description: 'Which ones were read; without any member: all.' });

export const readCount = z.object({ read: z.number().int() }).meta({ id: 'ReadCount' });

export type Notification = z.output<typeof notification>;
export type NotificationQuery = z.output<typeof notificationQuery>;
export type ReadNotifications = z.output<typeof readNotifications>;
export type Severity = z.output<typeof severity>;
