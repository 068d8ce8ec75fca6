import { z } from 'zod';
import { moment, plainText } from '../../http/schemas.ts';
import { LIMITS } from '../../limits.ts';

/** Largest text of a flow, in bytes of UTF-8; Meta takes 10 MB. */
export const MAX_FLOW_BYTES = LIMITS.counts.flow.most;
/** Largest body: a text grows when it is written as a JSON string (quotes, line ends). */
export const MAX_FLOW_BODY_BYTES = LIMITS.requests.flowBody.most;

export const flowId = z.object({ id: z.uuid() });

/** Names of Meta's use case categories; read leniently, since Meta adds to them. */
export const categories = z.array(z.string().regex(/^[A-Z][A-Z_]{0,49}$/)).max(20);

const place = z.object({ x: z.number(), y: z.number() });

export const flowLayout = z
  .object({
    positions: z
      .record(z.string().max(200), place)
      .describe('Top left corner of each screen that a person placed, by screen id'),
    viewport: place.extend({ zoom: z.number().positive() }).optional(),
  })
  .meta({ id: 'FlowLayout', description: 'How the board of a flow is arranged; not part of the Flow JSON.' });

export const flowStatus = z
  .enum(['draft', 'published', 'changed'])
  .describe(
    'draft: not published anywhere. published: the text is what was published. changed: published, then edited.',
  );

export const flowLinkSummary = z
  .object({
    accountId: z.uuid(),
    accountName: z.string(),
    metaFlowId: z.string().nullable(),
    status: z.string().describe("Meta's word: DRAFT, PUBLISHED, DEPRECATED, THROTTLED, BLOCKED"),
  })
  .meta({ id: 'FlowLinkSummary' });

export const thumbnail = z
  .object({
    version: z.string().nullable(),
    screen: z.record(z.string(), z.unknown()).describe('The first screen; large images are empty strings'),
  })
  .meta({ id: 'FlowThumbnail' });

export const flowSummary = z
  .object({
    id: z.uuid(),
    name: z.string(),
    version: z.string().nullable().describe('Flow JSON version'),
    status: flowStatus,
    categories: z.array(z.string()),
    screens: z.number().int().describe('How many screens the flow has'),
    revision: z.number().int(),
    createdAt: moment,
    updatedAt: moment,
    deletedAt: moment.nullable(),
    thumbnail: thumbnail.nullable(),
    links: z.array(flowLinkSummary).describe('Most recently used account first'),
  })
  .meta({ id: 'FlowSummary' });

export const savedFlow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    revision: z.number().int().describe('Goes up by one with each save that changes the text'),
    status: flowStatus,
    categories: z.array(z.string()),
    layout: flowLayout,
    createdAt: moment,
    updatedAt: moment,
    links: z.array(flowLinkSummary),
  })
  .meta({ id: 'SavedFlow', description: 'A flow without its text.' });

export const flow = savedFlow
  .extend({ text: z.string().describe('The Flow JSON, exactly as it was saved') })
  .meta({ id: 'Flow' });

export const staleFlow = z
  .object({
    error: z.object({
      code: z.literal('stale'),
      message: z.string(),
      hint: z.string().optional(),
      details: z.object({ current: flow }),
    }),
  })
  .meta({ id: 'StaleFlow', description: 'The flow was saved elsewhere since; here is what it is now.' });

export const flowList = z
  .object({
    items: z.array(flowSummary),
    next: z.string().optional().describe('Cursor of the next page; absent on the last one'),
  })
  .meta({ id: 'FlowList' });

export const listQuery = z.object({
  search: z
    .string()
    .max(200)
    .optional()
    .describe('Words that must all occur in name, screen ids and titles, or categories'),
  status: z.enum([...flowStatus.options, 'deleted']).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(200).optional(),
});

export const createFlow = z
  .object({
    name: plainText(200),
    text: z.string().optional().describe('Flow JSON to begin with, kept byte for byte'),
    template: z
      .string()
      .max(100)
      .optional()
      .describe('Name of a template to begin with, when there is no text'),
    categories: categories.optional(),
  })
  .meta({ id: 'CreateFlow' });

export const saveFlow = z
  .object({
    text: z.string(),
    name: plainText(200).optional(),
    categories: categories.optional(),
    layout: flowLayout.optional(),
    label: plainText(200).optional().describe('A name for this version, should the save make one'),
  })
  .meta({ id: 'SaveFlow' });

export const flowVersion = z
  .object({
    revision: z.number().int(),
    createdAt: moment,
    label: z.string().nullable(),
    bytes: z.number().int().describe('Size of the text as UTF-8'),
  })
  .meta({ id: 'FlowVersion' });

export const flowVersionText = flowVersion.extend({ text: z.string() }).meta({ id: 'FlowVersionText' });

export const versionList = z
  .object({ items: z.array(flowVersion), next: z.string().optional() })
  .meta({ id: 'FlowVersionList', description: 'Newest first.' });

export const versionParams = z.object({
  id: z.uuid(),
  revision: z.coerce.number().int().min(1).max(2_147_483_647),
});

export const versionQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});

export const labelVersion = z.object({ label: plainText(200).nullable() }).meta({ id: 'LabelVersion' });

export const duplicateFlow = z
  .object({ name: plainText(200).optional() })
  .nullish()
  .meta({ id: 'DuplicateFlow' });

export type Flow = z.output<typeof flow>;
export type SavedFlow = z.output<typeof savedFlow>;
export type FlowSummary = z.output<typeof flowSummary>;
export type FlowLinkSummary = z.output<typeof flowLinkSummary>;
export type FlowStatus = z.output<typeof flowStatus>;
export type FlowLayout = z.output<typeof flowLayout>;
export type ListQuery = z.output<typeof listQuery>;
export type CreateFlow = z.output<typeof createFlow>;
export type SaveFlow = z.output<typeof saveFlow>;
