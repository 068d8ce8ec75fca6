import { z } from 'zod';
import { ERROR_CODES } from '../errors.ts';

/** Body of every answer that is not a success. */
export const errorBody = z
  .object({
    error: z.object({
      code: z.enum(ERROR_CODES),
      message: z.string(),
      hint: z.string().optional(),
      details: z.unknown().optional(),
    }),
  })
  .meta({
    id: 'ApiError',
    description: 'Why a request failed: a stable code, plain words, what to do about it.',
  });

/** Documents the failures that any route may answer with. */
export const failures = { '4xx': errorBody, '5xx': errorBody } as const;

/** A moment in answers: ISO 8601 in UTC. */
export const moment = z.iso.datetime();

/** Text that PostgreSQL and people can handle: no NUL, no half surrogate pairs, not blank. */
export const plainText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      (text) => text.isWellFormed() && !text.includes('\0'),
      'Contains characters that cannot be stored',
    );
