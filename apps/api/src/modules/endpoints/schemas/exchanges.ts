import { z } from 'zod';
import { moment } from '../../../http/schemas.ts';
import { environment } from './environments.ts';

export const logLine = z.object({ level: z.enum(['debug', 'info', 'warn', 'error']), text: z.string() });

const place = z.object({ line: z.number().int(), column: z.number().int() });

export const exchangeError = z
  .object({
    code: z.string(),
    message: z.string(),
    hint: z.string().nullable(),
    problems: z
      .array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])) }))
      .describe('Everything that a phone would refuse about the answer'),
    thrown: z
      .object({ name: z.string(), message: z.string(), stack: z.string() })
      .nullable()
      .describe('What the handler threw; null where payloads are not kept'),
    place: place.nullable().describe('Where in the source, from 1'),
  })
  .meta({ id: 'ExchangeError' });

export const timings = z
  .object({
    signature: z.number().optional(),
    decrypt: z.number().optional(),
    handler: z.number().optional(),
    check: z.number().optional(),
    seal: z.number().optional(),
    total: z.number(),
  })
  .meta({ id: 'ExchangeTimings', description: 'Milliseconds of each step that was reached.' });

export const exchangeKind = z.enum(['ping', 'notice', 'exchange', 'unread']);

/** Who asks an endpoint. */
export const CALLERS = ['phone', 'replay', 'sandbox', 'network'] as const;

/** One of {@link CALLERS}. */
export type Caller = (typeof CALLERS)[number];

export const caller = z
  .enum(CALLERS)
  .describe(
    'phone: the one in the builder. replay: an exchange that was sent again. sandbox: a pretend customer. network: anybody else, such as WhatsApp.',
  );

export const exchangeSummary = z
  .object({
    id: z.number().int(),
    at: moment,
    caller,
    kind: exchangeKind,
    action: z.string().nullable(),
    screen: z.string().nullable(),
    next: z.string().nullable().describe('The screen that it answered with; SUCCESS: the flow ended'),
    status: z.number().int(),
    milliseconds: z.number(),
    errorCode: z.string().nullable(),
  })
  .meta({ id: 'ExchangeSummary' });

export const json = z.record(z.string(), z.unknown());

export const exchange = exchangeSummary
  .extend({
    version: z.number().int().nullable().describe('Number of the version that answered'),
    timings,
    key: z.string().nullable().describe('Fingerprint of the key that fitted'),
    error: exchangeError.nullable(),
    request: json.nullable().describe('Decrypted, sensitive fields masked; null where payloads are not kept'),
    answer: json.nullable().describe('Before it was encrypted'),
    refused: json
      .nullable()
      .default(null)
      .describe('What the handler answered that a phone would have refused, so that it was not sent'),
    logs: z.array(logLine),
    cut: z.boolean().describe('Payloads were too large to be kept'),
  })
  .meta({ id: 'Exchange' });

export const exchangeQuery = z.object({
  environment,
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: z.coerce.number().int().min(1).optional().describe('Only exchanges with lower ids'),
  after: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Only exchanges with higher ids, to follow along'),
  failed: z.stringbool().optional().describe('Only those that went wrong, or well'),
  caller: caller.optional(),
  kind: exchangeKind.optional(),
  action: z.string().max(80).optional(),
  screen: z.string().max(80).optional(),
  status: z.coerce
    .number()
    .int()
    .min(0)
    .max(599)
    .optional()
    .describe('0: a server of your own gave no answer'),
  text: z
    .string()
    .trim()
    .max(200)
    .refine((text) => text.isWellFormed() && !text.includes('\0'))
    .optional()
    .describe('Anywhere in names, errors, log lines and kept payloads, in any case'),
});

export const exchangeOverview = z
  .object({
    total: z.number().int(),
    failed: z.number().int(),
    slow: z.number().int().describe('Took longer than a second, which Meta counts against an endpoint'),
    p50: z.number().nullable().describe('Milliseconds; half took no longer'),
    p90: z.number().nullable().describe('Milliseconds; nine of ten took no longer'),
    screens: z.array(z.string()),
    statuses: z.array(z.number().int()),
  })
  .meta({ id: 'ExchangeOverview', description: 'About all exchanges that are kept of an environment.' });

export const exchangeList = z
  .object({ items: z.array(exchangeSummary), more: z.boolean() })
  .meta({ id: 'ExchangeList', description: 'Newest first.' });

export const logQuery = z.object({
  environment,
  after: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('Only exchanges with higher ids, to follow along'),
});

export const log = z
  .object({
    items: z
      .array(
        exchangeSummary
          .pick({ id: true, at: true, action: true, screen: true })
          .extend({ logs: z.array(logLine), error: exchangeError.nullable() }),
      )
      .describe('Oldest first'),
    newest: z.number().int().describe('To ask for what comes after'),
  })
  .meta({
    id: 'EndpointLog',
    description:
      'What handlers wrote to their console, and what went wrong, in the latest hundred exchanges.',
  });

export const exchangeParams = z.object({ id: z.uuid(), exchangeId: z.coerce.number().int().min(1) });

export type LogLine = z.output<typeof logLine>;
export type ExchangeFailure = z.output<typeof exchangeError>;
export type ExchangeKind = z.output<typeof exchangeKind>;
export type EndpointLog = z.output<typeof log>;
export type ExchangeSummary = z.output<typeof exchangeSummary>;
export type ExchangeOverview = z.output<typeof exchangeOverview>;
export type Exchange = z.output<typeof exchange>;
