import { z } from 'zod';
import { moment } from '../../http/schemas.ts';

export const refusedReason = z.enum([
  'no-app-secret',
  'signature-missing',
  'signature-wrong',
  'not-json',
  'too-large',
]);

export const accountWebhook = z
  .object({
    path: z.string().describe('Path of the callback on this server, such as /webhooks/…'),
    verifyToken: z.string().describe('What Meta must be told together with the address'),
    hasAppSecret: z.boolean().describe('Without the secret of the app, nothing is accepted'),
    verifiedAt: moment.nullable().describe('When Meta last confirmed the address'),
    receivedAt: moment.nullable(),
    received: z.number().int(),
    refusedAt: moment.nullable(),
    refused: z.number().int(),
    refusedReason: refusedReason.nullable(),
  })
  .meta({ id: 'AccountWebhook', description: 'Where Meta sends what happens in an account, and what came.' });

export type AccountWebhook = z.output<typeof accountWebhook>;
export type RefusedReason = z.output<typeof refusedReason>;
