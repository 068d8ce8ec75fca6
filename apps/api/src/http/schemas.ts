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
      requestId: z.string().optional().describe('Stands in the log of the server, too'),
    }),
  })
  .meta({
    id: 'ApiError',
    description: 'Why a request failed: a stable code, plain words, what to do about it.',
  });

/** Body of a failure that Meta, or the way to it, is the reason for. */
export const metaErrorBody = z
  .object({
    error: z.object({
      code: z.enum(['meta', 'meta-unreachable']),
      message: z.string().describe('The cause in plain words'),
      hint: z.string().describe('What to do about it'),
      details: z.object({
        kind: z
          .string()
          .describe('Stable name of the failure, for example name-taken, token-expired, publish-no-key'),
        code: z.number().optional(),
        subcode: z.number().optional(),
        metaMessage: z.string().optional(),
        userTitle: z.string().optional().describe("Meta's own words for people"),
        userMessage: z.string().optional(),
        details: z.string().optional(),
        traceId: z.string().optional().describe("Meta's support asks for it"),
        waitMinutes: z.number().optional(),
        existing: z
          .object({ metaFlowId: z.string(), status: z.string(), linkedFlowId: z.uuid().nullable() })
          .optional()
          .describe('With kind name-taken: the flow that has the name'),
      }),
    }),
  })
  .meta({ id: 'MetaApiError', description: 'Why Meta refused, or could not be reached.' });

/** Documents the failures that any route may answer with. */
export const failures = { '4xx': errorBody, '5xx': errorBody } as const;

/** The same for routes that call Meta. */
export const metaFailures = { ...failures, 422: metaErrorBody, 502: metaErrorBody } as const;

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

/** Whether what is sent to an address stays secret on its way: https, or http that never leaves this machine. */
export function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
