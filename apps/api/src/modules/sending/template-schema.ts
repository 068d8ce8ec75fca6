import { z } from 'zod';
import { messages } from '../../messages.ts';
import { aboutFlow, words } from './message-schema.ts';

const text = messages.sending;

const templateButton = z.object({
  type: z.string(),
  text: z.string(),
  flowId: z.string().nullable(),
  flowAction: z.string().nullable(),
  screen: z.string().nullable(),
});

export const messageTemplate = z
  .object({
    id: z.string(),
    name: z.string(),
    language: z.string(),
    status: z.string().describe('APPROVED, PENDING, REJECTED, PAUSED, DISABLED, …'),
    meaning: z.string(),
    category: z.string(),
    rejectedReason: z.string().nullable(),
    header: z.object({ format: z.string(), text: z.string().nullable() }).nullable(),
    body: z.string().nullable(),
    footer: z.string().nullable(),
    variables: z.array(z.string()).describe('Of the body, in order'),
    buttons: z.array(templateButton),
    flowButton: z.number().int().nullable().describe('Index of the button that opens a flow'),
    flowId: z.uuid().nullable().describe('The flow here that it opens'),
    canSend: z.boolean(),
  })
  .meta({ id: 'MessageTemplate' });

export const messageTemplateList = z
  .object({ items: z.array(messageTemplate) })
  .meta({ id: 'MessageTemplateList' });

export const templateQuery = z.object({
  flowId: z.uuid().optional().describe('Only those that open this flow'),
});

export const createTemplate = z
  .object({
    ...aboutFlow,
    name: z
      .string()
      .trim()
      .regex(/^[a-z0-9_]{1,512}$/, text.templateName),
    language: z
      .string()
      .trim()
      .regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, text.templateLanguage),
    category: z.enum(['MARKETING', 'UTILITY']),
    header: z.object({ format: z.literal('TEXT'), text: words.min(1).max(60) }).nullish(),
    body: words.min(1).max(1024),
    bodyExamples: z
      .array(words.min(1))
      .max(50)
      .default([])
      .describe('An example for each variable of the body'),
    footer: words.min(1).max(60).nullish(),
    button: z.object({
      text: words.min(1).max(25),
      action: z.enum(['navigate', 'data_exchange']).default('navigate'),
      screen: z.string().max(200).optional(),
      icon: z.enum(['DOCUMENT', 'PROMOTION', 'REVIEW']).optional(),
    }),
  })
  .meta({ id: 'CreateMessageTemplate' });

export const createdTemplate = z
  .object({ id: z.string(), status: z.string(), category: z.string(), message: z.string() })
  .meta({ id: 'CreatedMessageTemplate' });

export const templateParams = z.object({ id: z.uuid(), name: z.string().max(512) });

export type MessageTemplate = z.output<typeof messageTemplate>;
export type CreateTemplate = z.output<typeof createTemplate>;
