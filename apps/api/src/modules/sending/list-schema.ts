import { z } from 'zod';
import { moment, plainText } from '../../http/schemas.ts';
import { LIMITS } from '../../limits.ts';
import { aboutFlow, composition } from './message-schema.ts';
import { sentStatus } from './schema.ts';

/** Largest CSV. */
export const MOST_LIST_BYTES = LIMITS.work.list.most;
const csv = z
  .string()
  .max(MOST_LIST_BYTES)
  .describe('CSV with a line of column names; comma, semicolon or tab');

export const listColumns = z.object({
  recipient: z
    .string()
    .max(200)
    .optional()
    .describe('Column of the phone numbers; default: guessed by its name'),
  data: z
    .record(z.string().max(200), z.string().max(200))
    .optional()
    .describe('Field of the data model: column. Default: columns with the names of fields'),
});

export const checkList = z
  .object({ ...aboutFlow, message: composition.optional(), csv, columns: listColumns.optional() })
  .meta({ id: 'CheckRecipientList' });

export const checkedList = z
  .object({
    columns: z.array(z.string()),
    recipientColumn: z.string().nullable(),
    data: z.record(z.string(), z.string()).describe('Field: column'),
    rows: z.number().int(),
    good: z.number().int(),
    duplicates: z.number().int().describe('Numbers that appear again; they are sent to once'),
    problems: z
      .array(z.object({ line: z.number().int(), column: z.string().nullable(), message: z.string() }))
      .describe('The first 200'),
    problemCount: z.number().int(),
    sample: z.array(z.record(z.string(), z.string())).describe('The first rows'),
  })
  .meta({ id: 'CheckedRecipientList' });

export const startSendJob = z
  .object({
    ...aboutFlow,
    name: plainText(200),
    message: composition,
    csv,
    columns: listColumns.optional(),
    skipBadRows: z.boolean().default(false).describe('Otherwise one bad row refuses the list'),
    perSecond: z.number().min(0.1).max(80).default(10).describe('Messages a second'),
  })
  .meta({ id: 'StartSendJob' });

export const sendJob = z
  .object({
    id: z.uuid(),
    name: z.string(),
    accountId: z.uuid(),
    flowId: z.uuid().nullable(),
    metaFlowId: z.string().nullable(),
    kind: z.enum(['flow', 'template']),
    state: z
      .enum(['running', 'waiting', 'paused', 'done', 'canceled'])
      .describe('waiting: Meta wants a pause; it goes on by itself at resumesAt'),
    reason: z.string().nullable().describe('Why it waits or was paused'),
    hint: z.string().nullable(),
    resumesAt: moment.nullable(),
    perSecond: z.number(),
    total: z.number().int(),
    counts: z.record(sentStatus, z.number().int()),
    secondsLeft: z.number().int().nullable().describe('About, at this speed'),
    message: composition,
    createdAt: moment,
    finishedAt: moment.nullable(),
  })
  .meta({ id: 'SendJob' });

export const sendJobList = z.object({ items: z.array(sendJob) }).meta({ id: 'SendJobList' });

export const sendJobQuery = z.object({
  accountId: z.uuid().optional(),
  flowId: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const sendJobParams = z.object({ jobId: z.uuid() });

export const retryMessages = z
  .object({
    statuses: z
      .array(z.enum(['failed', 'unknown', 'canceled']))
      .min(1)
      .max(3)
      .describe('unknown: some people may then get the message twice'),
  })
  .meta({ id: 'RetryMessages' });

export const changeSendJob = z
  .object({ perSecond: z.number().min(0.1).max(80) })
  .meta({ id: 'ChangeSendJob' });

export type CheckList = z.output<typeof checkList>;
export type CheckedList = z.output<typeof checkedList>;
export type ListColumns = z.output<typeof listColumns>;
export type StartSendJob = z.output<typeof startSendJob>;
export type SendJob = z.output<typeof sendJob>;
export type SendJobQuery = z.output<typeof sendJobQuery>;
