import { z } from 'zod';
import { moment } from '../../http/schemas.ts';
import { environment } from './schema.ts';

const key = z
  .string()
  .min(1)
  .max(256)
  .refine((text) => text.isWellFormed() && !text.includes('\0'));

export const storeQuery = z.object({
  environment,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: key.optional().describe('Only keys that come later'),
});

export const storeList = z
  .object({
    items: z.array(
      z.object({
        key: z.string(),
        bytes: z.number().int().describe('Of the value as JSON text'),
        expiresAt: moment.nullable().describe('null: it stays'),
      }),
    ),
    more: z.boolean(),
  })
  .meta({ id: 'EndpointStoreList', description: 'By the alphabet.' });

export const storeValueQuery = z.object({ environment, key });

export const storeValue = z
  .object({ key: z.string(), value: z.unknown().describe('Any JSON') })
  .meta({ id: 'EndpointStoreValue' });

export const storeDeletion = z.object({ environment, key: key.optional().describe('Default: all of them') });
