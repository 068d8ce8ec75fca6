import { z } from 'zod';
import { moment, plainText } from '../../../http/schemas.ts';
import { LIMITS } from '../../../limits.ts';
import { environment } from './environments.ts';

/** Largest source, in bytes of UTF-8. */
export const MAX_SOURCE_BYTES = LIMITS.exchanges.source.most;

export const MAX_SOURCE_BODY_BYTES = LIMITS.requests.sourceBody.most;

export const version = z
  .object({
    number: z.number().int(),
    sourceId: z.string().describe("Of the source's content"),
    flowRevision: z.number().int().describe('The revision of the flow that answers are checked against'),
    note: z.string().nullable(),
    createdAt: moment,
  })
  .meta({ id: 'EndpointVersion', description: 'Something that was deployed. Never changes.' });

export const versionText = version.extend({ text: z.string() }).meta({ id: 'EndpointVersionText' });

export const versionQuery = z.object({
  environment,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .describe('Only versions with lower numbers'),
});

export const versionList = z
  .object({ items: z.array(version), more: z.boolean() })
  .meta({ id: 'EndpointVersionList', description: 'Newest first.' });

export const versionParams = z.object({
  id: z.uuid(),
  number: z.coerce.number().int().min(1).max(2_147_483_647),
});

export const source = z
  .object({
    revision: z.number().int().describe('0: made from the flow; nothing was saved yet'),
    updatedAt: moment.nullable(),
    text: z.string(),
    base: z
      .string()
      .nullable()
      .describe(
        'What was made from the flow when the source was begun, or last brought up to date: a merge with what is made now starts from it. null: not known',
      ),
    rules: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe(
        'The table of rules that the text is made of, with the flow as it is now. null: written as code',
      ),
  })
  .meta({ id: 'EndpointSource', description: 'The source that is being worked on.' });

export const sourceText = z.string().max(MAX_SOURCE_BYTES);

const saveCode = z
  .object({
    text: sourceText,
    base: sourceText
      .optional()
      .describe(
        'What the flow gives, when the text was brought up to date with it. Default: what is known stays; for the first source what the flow gives now.',
      ),
  })
  .describe('Code. Rules that were there are gone: the text is what counts now.');

const saveRules = z
  .object({ rules: z.record(z.string(), z.unknown()) })
  .describe('A table of rules, which is made into code. It need not be finished to be saved.');

export const saveSource = z.union([saveCode, saveRules]).meta({ id: 'SaveEndpointSource' });

export const staleSource = z
  .object({
    error: z.object({
      code: z.literal('stale'),
      message: z.string(),
      hint: z.string().optional(),
      details: z.object({ current: source }),
    }),
  })
  .meta({ id: 'StaleEndpointSource', description: 'It was saved elsewhere since; here is what it is now.' });

export const deploy = z
  .object({
    environment,
    from: z
      .object({ environment, number: z.number().int().min(1) })
      .optional()
      .describe(
        'A deployed version to take the source from, for example the draft that was tried. Default: the source as it is saved.',
      ),
    note: plainText(500).optional(),
  })
  .meta({ id: 'DeployEndpoint' });

export const rollback = z
  .object({
    environment,
    number: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('Which version; default: the one before the one that answers'),
  })
  .meta({ id: 'RollBackEndpoint' });

export type Source = z.output<typeof source>;
export type SaveSource = z.output<typeof saveSource>;
export type Version = z.output<typeof version>;
export type Deploy = z.output<typeof deploy>;
