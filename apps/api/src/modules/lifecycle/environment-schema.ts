import { z } from 'zod';
import { isSafeAddress, moment, plainText } from '../../http/schemas.ts';
import { messages } from '../../messages.ts';
import { environment } from '../accounts/schema.ts';
import { MAX_FLOW_BYTES } from '../flows/schema.ts';
import { link, metaValidationError } from '../publishing/schema.ts';

const text = z.string().max(MAX_FLOW_BYTES);

export const side = z.object({
  accountId: z.uuid(),
  accountName: z.string(),
  environment: environment,
  metaFlowId: z.string(),
  status: z.string(),
  name: z.string(),
  categories: z.array(z.string()),
  endpointUri: z.string().nullable(),
  text: text.nullable().describe('The document of the draft at Meta; null: nothing was uploaded'),
});

const difference = z.object({
  property: z.enum(['name', 'categories', 'endpointUri']),
  left: z.string(),
  right: z.string(),
});

export const compareQuery = z.object({ from: z.uuid(), to: z.uuid() });

export const comparison = z
  .object({
    from: side,
    to: side.nullable().describe('null: the flow is not there yet'),
    sameText: z.boolean(),
    differences: z.array(difference),
  })
  .meta({ id: 'EnvironmentComparison' });

export const promote = z
  .object({
    fromAccountId: z.uuid(),
    toAccountId: z.uuid(),
    how: z
      .enum(['copy', 'migrate'])
      .default('copy')
      .describe('copy: upload the document. migrate: let Meta copy it, within one business'),
    publish: z.boolean().default(false),
    name: plainText(200).optional().describe('Default: its name where it comes from'),
    endpointUri: z
      .string()
      .trim()
      .max(2_000)
      .refine(isSafeAddress, messages.publishing.endpointUri)
      .nullish()
      .describe('Default: what the flow has there, else that of where it comes from'),
  })
  .refine((body) => body.fromAccountId !== body.toAccountId, messages.lifecycle.sameAccount)
  .meta({ id: 'PromoteFlow' });

export const promoted = z
  .object({
    link,
    validationErrors: z.array(metaValidationError),
    published: z.boolean(),
    notes: z.array(z.string()).describe('What is left to do, for example keys and templates'),
  })
  .meta({ id: 'PromotedFlow' });

export const overviewQuery = z.object({ from: z.uuid(), to: z.uuid() });

export const environmentOverview = z
  .object({
    items: z.array(
      z.object({
        flowId: z.uuid(),
        name: z.string(),
        state: z
          .enum(['same', 'different', 'missing', 'only-there', 'unknown'])
          .describe('What is published in the second account, against the first, as last known here'),
        from: z.object({ metaFlowId: z.string().nullable(), status: z.string() }).nullable(),
        to: z.object({ metaFlowId: z.string().nullable(), status: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'EnvironmentOverview' });

export const reference = z.object({
  flowId: z.uuid().nullable(),
  flowName: z.string().nullable(),
  fromAccountId: z.uuid(),
  fromMetaFlowId: z.string(),
  toAccountId: z.uuid(),
  toMetaFlowId: z.string(),
  how: z.enum(['copy', 'migrate']),
  at: moment,
});

export const referenceList = z
  .object({ items: z.array(reference) })
  .meta({ id: 'ReferenceList', description: 'Which flow became which in another account.' });

export const migrate = z
  .object({
    fromAccountId: z.uuid(),
    toAccountId: z.uuid(),
    flowIds: z.array(z.uuid()).min(1).max(1_000).optional().describe('Default: every flow of the account'),
  })
  .refine((body) => body.fromAccountId !== body.toAccountId, messages.lifecycle.sameAccount)
  .meta({ id: 'MigrateFlows' });

export const migrated = z
  .object({
    migrated: z.array(
      z.object({
        name: z.string(),
        fromMetaFlowId: z.string(),
        toMetaFlowId: z.string(),
        flowId: z.uuid().nullable().describe('The flow here that is now linked to the copy'),
      }),
    ),
    failed: z.array(z.object({ name: z.string(), code: z.string(), message: z.string(), hint: z.string() })),
  })
  .meta({ id: 'MigratedFlows' });

export const drift = z
  .object({
    state: z
      .enum(['same', 'changed-there', 'changed-here', 'changed-both', 'gone', 'empty'])
      .describe('Against what was uploaded last. empty: Meta has no document'),
    message: z.string(),
    here: z.object({ revision: z.number().int(), text }),
    there: z.object({ text }).nullable(),
    base: z
      .object({ revision: z.number().int(), text })
      .nullable()
      .describe('What was uploaded last from here'),
    differences: z.array(difference).describe('left: as last known here; right: as it is at Meta'),
    checkedAt: moment,
  })
  .meta({ id: 'Drift' });

export type Side = z.output<typeof side>;
export type Difference = z.output<typeof difference>;
export type Comparison = z.output<typeof comparison>;
export type Promote = z.output<typeof promote>;
export type Promoted = z.output<typeof promoted>;
export type EnvironmentOverview = z.output<typeof environmentOverview>;
export type Reference = z.output<typeof reference>;
export type Migrate = z.output<typeof migrate>;
export type Migrated = z.output<typeof migrated>;
export type Drift = z.output<typeof drift>;
