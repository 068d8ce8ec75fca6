import { z } from 'zod';
import { isSafeAddress, moment, plainText } from '../../http/schemas.ts';
import { messages } from '../../messages.ts';
import { metaId } from '../accounts/schema.ts';
import { categories } from '../flows/schema.ts';

/** Meta's object, which grows over time: what is listed is documented, the rest is passed on. */
export const metaValidationError = z.record(z.string(), z.unknown()).meta({
  id: 'MetaValidationError',
  description:
    'As Meta sent it: error, error_type, message, line_start, column_start, …, pointers. See fromMetaErrors.',
});

export const link = z
  .object({
    flowId: z.uuid(),
    accountId: z.uuid(),
    accountName: z.string(),
    metaFlowId: z.string().nullable().describe('Null while it is not known whether Meta has made the flow'),
    name: z.string().describe('Its name at Meta'),
    categories: z.array(z.string()),
    endpointUri: z.string().nullable(),
    status: z
      .string()
      .describe(
        "Meta's word: DRAFT, PUBLISHED, DEPRECATED, THROTTLED, BLOCKED; CREATING; DELETED when it is gone at Meta",
      ),
    uploadedRevision: z.number().int().nullable(),
    uploadedIsCurrent: z.boolean().describe('What Meta has is what is saved here'),
    publishedRevision: z.number().int().nullable(),
    publishedIsCurrent: z.boolean().describe('What was published is what is saved here'),
    publishedAt: moment.nullable(),
    validationErrors: z.array(metaValidationError),
    previewUrl: z.string().nullable(),
    previewExpiresAt: moment.nullable(),
    checkedAt: moment.nullable().describe('When Meta was last asked'),
  })
  .meta({ id: 'Link', description: 'A flow and the flow at Meta that it is published to.' });

export const linkList = z.object({ items: z.array(link) }).meta({ id: 'LinkList' });

const endpointUri = z.string().trim().max(2_000).refine(isSafeAddress, messages.publishing.endpointUri);

export const preflight = z
  .object({
    accountId: z.uuid(),
    name: plainText(200),
    categories: categories.min(1),
    endpointUri: endpointUri.nullish(),
  })
  .meta({ id: 'Preflight' });

export const preflightResult = z
  .object({ link, validationErrors: z.array(metaValidationError) })
  .meta({ id: 'PreflightResult' });

export const withAccount = z.object({ accountId: z.uuid() }).meta({ id: 'WithAccount' });

export const refresh = z.object({ accountId: z.uuid().optional() }).nullish().meta({ id: 'Refresh' });

export const adopt = z.object({ accountId: z.uuid(), metaFlowId: metaId }).meta({ id: 'AdoptMetaFlow' });

export const linkParams = z.object({ id: z.uuid(), accountId: z.uuid() });

export const unlinkQuery = z.object({
  keepAtMeta: z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true')
    .describe('Only forget the link'),
});

export const previewQuery = z.object({
  accountId: z.uuid(),
  renew: z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true')
    .describe('Make a new link and end the old one'),
});

export const preview = z
  .object({ url: z.string().describe('Public: anybody who has it sees the draft'), expiresAt: moment })
  .meta({ id: 'Preview' });

export const metaFlow = z
  .object({
    id: z.string(),
    name: z.string(),
    status: z.string(),
    categories: z.array(z.string()),
    validationErrors: z.array(metaValidationError),
    jsonVersion: z.string().optional(),
    dataApiVersion: z.string().optional(),
    endpointUri: z.string().optional(),
    linkedFlowId: z.uuid().nullable().describe('The flow here that it belongs to'),
  })
  .meta({ id: 'MetaFlow', description: 'A flow at Meta.' });

export const metaFlowList = z.object({ items: z.array(metaFlow) }).meta({ id: 'MetaFlowList' });

export const metaFlowParams = z.object({ id: z.uuid(), metaFlowId: metaId });

export const importMeta = z
  .object({ accountId: z.uuid(), metaFlowId: metaId })
  .meta({ id: 'ImportMetaFlow' });

export type Link = z.output<typeof link>;
export type Preflight = z.output<typeof preflight>;
