import { z } from 'zod';
import { isSafeAddress, moment, plainText } from '../../http/schemas.ts';
import { messages } from '../../messages.ts';
import { metaId } from '../accounts/schema.ts';
import { categories } from '../flows/schema.ts';

/** What can be done with a flow at Meta. */
export const ACTIONS = [
  'check',
  'publish',
  'edit',
  'rename',
  'send-draft',
  'send',
  'clone',
  'preview',
  'migrate',
  'deprecate',
  'delete',
  'unlink',
] as const;

export const action = z.enum(ACTIONS);

export const possibleAction = z
  .object({
    action,
    label: z.string(),
    possible: z.boolean(),
    meaning: z.string().describe('What it will mean, or why it cannot be done'),
    irreversible: z.boolean(),
  })
  .meta({ id: 'PossibleAction' });

export const possible = z
  .object({
    status: z.string().describe("Meta's word, or CREATING, DELETED, NOT_LINKED"),
    label: z.string(),
    meaning: z.string().describe('What customers get in this state'),
    live: z
      .object({
        revision: z.number().int().nullable().describe('The version here that was published last'),
        isCurrent: z.boolean().describe('It is what is saved here'),
        publishedAt: moment.nullable(),
        meaning: z.string(),
      })
      .nullable()
      .describe('What customers can open now; null: nothing was published'),
    next: z.string().nullable().describe('What is best done next'),
    actions: z.array(possibleAction),
  })
  .meta({ id: 'PossibleActions', description: 'The states of a flow at Meta, in words.' });

export const updateMetadata = z
  .object({
    name: plainText(200).optional(),
    categories: categories.min(1).optional(),
    endpointUri: z
      .string()
      .trim()
      .max(2_000)
      .refine(isSafeAddress, messages.publishing.endpointUri)
      .optional(),
    applicationId: metaId.optional().describe('The Meta app whose secret signs requests to the endpoint'),
  })
  .refine(
    (body) => Object.values(body).some((value) => value !== undefined),
    messages.lifecycle.nothingToChange,
  )
  .meta({
    id: 'UpdateMetadata',
    description: 'A published flow goes back to draft; its live version goes on.',
  });

export const cloneFlow = z
  .object({
    name: plainText(200),
    categories: categories.min(1).optional().describe('Default: those of the flow'),
    endpointUri: z
      .string()
      .trim()
      .max(2_000)
      .refine(isSafeAddress, messages.publishing.endpointUri)
      .optional(),
  })
  .meta({ id: 'CloneMetaFlow' });

export const cloned = z
  .object({ metaFlowId: z.string(), flowId: z.uuid().describe('The new flow here that is linked to it') })
  .meta({ id: 'ClonedMetaFlow' });

export const asset = z.object({
  name: z.string(),
  assetType: z.string(),
  text: z.string().nullable().describe('The document; null for assets of other types'),
});

export const assetList = z.object({ items: z.array(asset) }).meta({ id: 'MetaAssetList' });

export const health = z
  .object({
    canSend: z.string().describe('AVAILABLE, LIMITED or BLOCKED: the worst of the entities'),
    message: z.string(),
    entities: z.array(
      z.object({
        entityType: z.string().describe('FLOW, WABA, BUSINESS, APP, PHONE_NUMBER, MESSAGE_TEMPLATE'),
        label: z.string(),
        id: z.string(),
        canSend: z.string(),
        concernsFlow: z.boolean().describe('Otherwise it is trouble of the account, not of the flow'),
        errors: z.array(
          z.object({
            code: z.number().nullable(),
            check: z.string().nullable().describe('Name of the check, as endpoint_uri'),
            description: z.string(),
            solution: z.string().nullable(),
          }),
        ),
        info: z.array(z.string()),
      }),
    ),
    application: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    checkedAt: moment,
  })
  .meta({ id: 'FlowHealth' });

export const previewLink = z
  .object({
    renew: z.boolean().default(false).describe('Make a new link and end the old one'),
    interactive: z.boolean().default(false).describe('Components react, and the endpoint is called'),
    flowToken: z.string().trim().max(4_000).optional(),
    flowAction: z.enum(['navigate', 'data_exchange']).optional(),
    screen: z.string().max(200).optional(),
    data: z.record(z.string(), z.unknown()).optional(),
    phoneNumber: z.string().max(40).optional().describe('Whose key encrypts the requests; digits'),
    debug: z.boolean().default(false),
  })
  .meta({ id: 'PreviewLink' });

export const previewLinkMade = z
  .object({
    url: z.string().describe('With parameters. Public: anybody who has it sees the draft'),
    plainUrl: z.string(),
    expiresAt: moment,
    notes: z.array(z.string()).describe('What is missing for it to work as wished'),
  })
  .meta({ id: 'PreviewLinkMade' });

/** Meta's metrics of endpoint flows (Graph API, section 3). */
export const METRICS = [
  'ENDPOINT_REQUEST_COUNT',
  'ENDPOINT_REQUEST_ERROR',
  'ENDPOINT_REQUEST_ERROR_RATE',
  'ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL',
  'ENDPOINT_AVAILABILITY',
] as const;

const day = z.iso.date();

export const metricsQuery = z.object({
  name: z.enum(METRICS),
  granularity: z.enum(['DAY', 'HOUR', 'LIFETIME']).default('DAY'),
  since: day.optional(),
  until: day.optional(),
});

export const metrics = z
  .object({
    name: z.enum(METRICS),
    granularity: z.enum(['DAY', 'HOUR', 'LIFETIME']),
    state: z
      .enum(['data', 'too-little-traffic', 'no-endpoint', 'not-offered'])
      .describe('Why there may be no figures; none of these is a fault'),
    message: z.string(),
    points: z.array(
      z.object({
        at: moment,
        values: z.record(z.string(), z.number()),
        p50: z.number().nullable().describe('Latency only: seconds, an upper bound. 11: more than 10'),
        p90: z.number().nullable(),
      }),
    ),
    total: z.record(z.string(), z.number()).describe('Sums over the points; empty for rates'),
  })
  .meta({ id: 'FlowMetrics' });

export type Possible = z.output<typeof possible>;
export type UpdateMetadata = z.output<typeof updateMetadata>;
export type CloneFlow = z.output<typeof cloneFlow>;
export type Health = z.output<typeof health>;
export type PreviewLink = z.output<typeof previewLink>;
export type MetricsQuery = z.output<typeof metricsQuery>;
export type Metrics = z.output<typeof metrics>;
