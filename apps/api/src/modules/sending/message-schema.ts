import { z } from 'zod';
import { messages } from '../../messages.ts';
import { metaId } from '../accounts/schema.ts';
import { isLink } from './limits.ts';

const text = messages.sending;

/** Digits with country code; what people type around them is taken away. */
export const recipient = z
  .string()
  .trim()
  .max(60)
  .transform((value) => (/^[A-Z]{2}\.[A-Z0-9.]+$/.test(value) ? value : value.replaceAll(/[\s().+/-]/g, '')))
  .refine((value) => /^\d{7,15}$/.test(value) || /^[A-Z]{2}\.[A-Z0-9.]{1,50}$/.test(value), text.recipient)
  .describe('Phone number with country code, or a business-scoped user id');

/** Text that can be stored and sent. */
export const words = z
  .string()
  .max(4_096)
  .refine((value) => value.isWellFormed() && !value.includes('\0'));

const media = z.object({
  mediaId: metaId.optional().describe('Of an upload'),
  link: z.string().trim().max(2_000).refine(isLink, text.link).optional(),
});

export const header = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('text'), text: words }),
    media.extend({ type: z.literal('image') }),
    media.extend({ type: z.literal('video') }),
    media.extend({ type: z.literal('document'), fileName: z.string().trim().max(240).optional() }),
  ])
  .meta({ id: 'MessageHeader' });

const json = z.record(z.string().max(200), z.unknown());

export const flowAction = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('navigate'),
      screen: z.string().max(200).optional().describe('Default: the first entry screen'),
      data: json
        .optional()
        .describe('For the data model of the screen; lists may give values of each person'),
    }),
    z.object({ type: z.literal('data_exchange') }),
  ])
  .meta({ id: 'FlowMessageAction' });

export const flowToken = z
  .discriminatedUnion('how', [
    z.object({ how: z.literal('generated') }),
    z.object({
      how: z.literal('signed'),
      validHours: z
        .number()
        .int()
        .min(1)
        .max(24 * 90)
        .default(72),
    }),
    z.object({ how: z.literal('given'), value: z.string().trim().min(1).max(4_000) }),
  ])
  .meta({
    id: 'FlowTokenChoice',
    description:
      'generated: random. signed: a JWT (HS256, keyed with the app secret) that an endpoint can check by itself. given: as entered; {{column}} is filled in from lists.',
  });

export const flowMessage = z
  .object({
    kind: z.literal('flow'),
    header: header.nullish(),
    body: words,
    footer: words.nullish(),
    cta: words.describe('Text of the button'),
    mode: z.enum(['published', 'draft']).default('published'),
    action: flowAction.default({ type: 'navigate' }),
    token: flowToken.default({ how: 'generated' }),
  })
  .meta({
    id: 'FlowMessage',
    description: 'Texts may hold {{column}}, filled in for each person of a list.',
  });

export const templateMessage = z
  .object({
    kind: z.literal('template'),
    name: z.string().trim().min(1).max(512),
    language: z.string().trim().min(2).max(20),
    header: header.nullish().describe('For templates whose header has a medium or a variable'),
    bodyParameters: z
      .array(z.object({ name: z.string().max(60).optional(), value: words }))
      .max(50)
      .default([]),
    buttonIndex: z.number().int().min(0).max(9).default(0).describe('Which button opens the flow'),
    data: json.optional().describe('For the data model of the screen that the template opens'),
    token: flowToken.default({ how: 'generated' }),
  })
  .meta({ id: 'TemplateMessage' });

export const composition = z.discriminatedUnion('kind', [flowMessage, templateMessage]);

/** Which flow a message is about: one here that is linked, or one that only Meta has. */
export const aboutFlow = {
  flowId: z.uuid().optional(),
  metaFlowId: metaId.optional(),
};

export const sendMessage = z
  .object({ ...aboutFlow, message: composition, to: recipient })
  .meta({ id: 'SendMessage' });

export const checkMessage = z
  .object({
    ...aboutFlow,
    message: composition,
    columns: z.array(z.string().max(200)).max(200).optional().describe('Columns of a list'),
  })
  .meta({ id: 'CheckMessage' });

export const messageProblem = z.object({
  severity: z.enum(['error', 'warning']),
  path: z.string().describe('Place in the message, as body or action.data.name'),
  message: z.string(),
});

export const checkedMessage = z
  .object({
    ok: z.boolean().describe('No errors'),
    problems: z.array(messageProblem),
    payload: json.describe('As it would go to Meta, without recipient'),
  })
  .meta({ id: 'CheckedMessage' });

export type Composition = z.output<typeof composition>;
export type FlowMessage = z.output<typeof flowMessage>;
export type TemplateMessage = z.output<typeof templateMessage>;
export type MessageHeader = z.output<typeof header>;
export type FlowTokenChoice = z.output<typeof flowToken>;
export type SendMessage = z.output<typeof sendMessage>;
export type CheckMessage = z.output<typeof checkMessage>;
export type CheckedMessage = z.output<typeof checkedMessage>;
export type MessageProblem = z.output<typeof messageProblem>;
