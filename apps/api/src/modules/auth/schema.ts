import { z } from 'zod';
import { PERMISSIONS, ROLES } from '../../auth/permissions.ts';

export const role = z.enum(ROLES);
export const permission = z.enum(PERMISSIONS);

export const me = z
  .object({
    actor: z.object({
      kind: z
        .enum(['local', 'user', 'key', 'nobody'])
        .describe('local: the person at the machine of the server, where nobody has to sign in'),
      id: z.uuid().optional(),
      name: z.string().optional(),
      email: z.string().optional(),
      role: role.optional(),
    }),
    permissions: z.array(permission),
    signInRequired: z.boolean(),
    setup: z.literal('owner-needed').optional().describe('Nobody can sign in yet: there is no owner'),
  })
  .meta({ id: 'Me', description: 'Who asks, and what they may do.' });
