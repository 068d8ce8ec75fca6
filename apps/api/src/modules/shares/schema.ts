import { z } from 'zod';
import { moment, plainText } from '../../http/schemas.ts';
import { playKit } from '../play/schema.ts';

export const LONGEST_DAYS = 365;
const DEFAULT_DAYS = 30;

export const share = z
  .object({
    id: z.uuid(),
    label: z.string().nullable(),
    revision: z.number().int().nullable().describe('null: the latest at the time of opening'),
    scenario: z.string().nullable().describe('Id of the one scenario that is shown; null: all'),
    state: z.enum(['active', 'expired', 'revoked']),
    createdAt: moment,
    expiresAt: moment,
    revokedAt: moment.nullable(),
    opens: z.number().int(),
    lastOpenedAt: moment.nullable(),
  })
  .meta({ id: 'Share', description: 'A link to a page that plays a flow, without the link itself.' });

export const newShare = z
  .object({
    share,
    token: z.string().describe('Told this once; it is not stored'),
    path: z.string().describe('Of the page, below the address of this server'),
  })
  .meta({ id: 'NewShare' });

export const shareList = z.object({ items: z.array(share) }).meta({ id: 'ShareList' });

export const createShare = z
  .object({
    label: plainText(100).optional().describe('For whom it is, to recognise it in the list'),
    expiresInDays: z.number().int().min(1).max(LONGEST_DAYS).default(DEFAULT_DAYS),
    revision: z
      .union([z.literal('latest'), z.number().int().min(1).max(2_147_483_647)])
      .default('latest')
      .describe(
        'latest: whatever is saved when it is opened. A revision: that one, with the scenarios of now',
      ),
    scenario: z.string().max(200).optional().describe('Id of the one scenario to show; default: all'),
  })
  .meta({ id: 'CreateShare' });

export const shareParams = z.object({ id: z.uuid(), shareId: z.uuid() });

export const sharedParams = z.object({ token: z.string().max(200) });

export const sharedFlow = z
  .object({
    name: z.string(),
    text: z.string().describe('The Flow JSON'),
    kit: playKit,
    scenario: z.string().nullable().describe('Id of the one scenario to play; null: the reader may choose'),
  })
  .meta({
    id: 'SharedFlow',
    description: 'What a link hands out: what is needed to play the flow, no more.',
  });

export type Share = z.output<typeof share>;
export type CreateShare = z.output<typeof createShare>;
