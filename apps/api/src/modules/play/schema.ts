import { z } from 'zod';
import { LIMITS } from '../../limits.ts';
import { moment } from '../../http/schemas.ts';

/** Largest kit, in bytes of its JSON. */
export const MAX_KIT_BYTES = LIMITS.counts.kit.most;
/** Largest body: it may be indented, or spell letters as escapes. */
export const MAX_KIT_BODY_BYTES = LIMITS.requests.kitBody.most;

export const playKit = z.record(z.string(), z.unknown()).meta({
  id: 'PlayKit',
  description:
    'What a flow is played with: scenarios with their data and exchange rules, and flow tests. The same as in a file `<name>.play.json`.',
});

export const savedKit = z
  .object({
    revision: z.number().int().describe('Goes up by one with each save; 0 while nothing was saved'),
    updatedAt: moment.nullable(),
    kit: playKit,
  })
  .meta({ id: 'SavedPlayKit' });

export const saveKit = z.object({ kit: playKit }).meta({ id: 'SavePlayKit' });

export const staleKit = z
  .object({
    error: z.object({
      code: z.literal('stale'),
      message: z.string(),
      hint: z.string().optional(),
      details: z.object({ current: savedKit }),
    }),
  })
  .meta({ id: 'StalePlayKit', description: 'The kit was saved elsewhere since; here is what it is now.' });
