import { z } from 'zod';
import { moment, plainText } from '../../http/schemas.ts';
import { recipient } from './message-schema.ts';

const json = z.record(z.string().max(200), z.unknown());

export const sendFormQuery = z.object({
  flowId: z.uuid(),
  mode: z.enum(['published', 'draft']).default('published'),
});

export const sendForm = z
  .object({
    metaFlowId: z.string().nullable(),
    status: z.string(),
    canSend: z.array(
      z.object({
        mode: z.enum(['published', 'draft']),
        possible: z.boolean(),
        meaning: z.string().describe('What people get, or why it cannot be sent'),
      }),
    ),
    revision: z.number().int().nullable().describe('The version that the screens are of'),
    usesEndpoint: z.boolean(),
    hasAppSecret: z.boolean().describe('Tokens can be signed'),
    screens: z.array(
      z.object({
        id: z.string(),
        title: z.string().nullable(),
        isDefault: z.boolean(),
        fields: z.array(
          z.object({
            name: z.string(),
            type: z.string().describe('string, number, boolean, array, object'),
            required: z.boolean(),
            example: z.unknown(),
            schema: json,
          }),
        ),
      }),
    ),
    limits: z.object({
      header: z.number().int(),
      body: z.number().int(),
      footer: z.number().int(),
      ctaAdvised: z.number().int(),
      cta: z.number().int(),
      templateButton: z.number().int(),
    }),
  })
  .meta({ id: 'SendForm', description: 'What can be sent of a flow, and what it takes.' });

export const SENT_STATUSES = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'read',
  'failed',
  'unknown',
  'canceled',
] as const;

export const sentStatus = z
  .enum(SENT_STATUSES)
  .describe('sent: Meta took it. unknown: Meta was asked and did not answer, so it may have been sent');

export const sendFailure = z
  .object({
    code: z.number().optional(),
    title: z.string().optional(),
    message: z.string().optional(),
    details: z.string().optional(),
    hint: z.string().optional(),
    href: z.string().optional(),
    traceId: z.string().optional(),
  })
  .meta({ id: 'SendFailure' });

export const sentMessage = z
  .object({
    id: z.uuid(),
    accountId: z.uuid(),
    phoneNumberId: z.string(),
    flowId: z.uuid().nullable(),
    metaFlowId: z.string().nullable(),
    flowRevision: z.number().int().nullable(),
    flowToken: z.string(),
    recipient: z.string(),
    wamid: z.string().nullable(),
    kind: z.enum(['flow', 'template']),
    status: sentStatus,
    error: sendFailure.nullable(),
    jobId: z.uuid().nullable(),
    position: z.number().int().nullable(),
    createdAt: moment,
    sentAt: moment.nullable(),
    deliveredAt: moment.nullable(),
    readAt: moment.nullable(),
    failedAt: moment.nullable(),
  })
  .meta({ id: 'SentMessage' });

export const sentQuery = z.object({
  flowId: z.uuid().optional(),
  accountId: z.uuid().optional(),
  jobId: z.uuid().optional(),
  status: sentStatus.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const sentList = z
  .object({ items: z.array(sentMessage), next: z.string().optional() })
  .meta({ id: 'SentMessageList' });

export const testNumber = z
  .object({ number: z.string(), label: z.string().nullable(), lastUsedAt: moment.nullable() })
  .meta({ id: 'TestNumber' });

export const testNumberList = z.object({ items: z.array(testNumber) }).meta({ id: 'TestNumberList' });

export const putTestNumber = z
  .object({ label: plainText(100).nullish() })
  .nullish()
  .meta({ id: 'PutTestNumber' });

export const testNumberParams = z.object({ id: z.uuid(), number: recipient });

export const mediaQuery = z.object({
  name: z.string().trim().min(1).max(240),
  type: z
    .string()
    .trim()
    .regex(/^[\w.+-]+\/[\w.+-]+$/)
    .describe('MIME type of the file'),
});

export const uploadedMedia = z
  .object({
    mediaId: z.string().describe('Meta keeps it for 30 days'),
    type: z.string(),
    bytes: z.number().int(),
  })
  .meta({ id: 'UploadedMessageMedia' });

export type SendForm = z.output<typeof sendForm>;
export type SentStatus = z.output<typeof sentStatus>;
export type SentMessage = z.output<typeof sentMessage>;
export type SentQuery = z.output<typeof sentQuery>;
export type TestNumber = z.output<typeof testNumber>;
