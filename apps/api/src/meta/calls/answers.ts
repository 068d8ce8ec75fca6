import { z } from 'zod';
import { MetaError } from '../meta-error.ts';

/** A few answers of Meta print ids as numbers. */
export const graphId = z.union([z.string(), z.number().transform(String)]);

/** Meta's list of what is wrong with a document, as received: unknown codes and members pass. */
export const validationErrors = z.array(z.record(z.string(), z.unknown())).catch([]);

/** `2026-05-21T11:18:09+0000`, which lacks the colon of ISO 8601. */
export const graphDate = z
  .string()
  .transform((text) => new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')))
  .refine((date) => !Number.isNaN(date.getTime()));

const success = z.object({ success: z.union([z.literal(true), z.literal('true')]) });

/**
 * An answer in the expected shape.
 * @throws MetaError `unexpected-answer` otherwise.
 */
export function expectShape<Shape extends z.ZodType>(shape: Shape, json: unknown): z.output<Shape> {
  const parsed = shape.safeParse(json);
  if (!parsed.success) throw new MetaError({ kind: 'unexpected-answer' }, parsed.error);
  return parsed.data;
}

/**
 * Makes sure that Meta said `success` (a boolean, or in places the word).
 * @throws MetaError `unexpected-answer` otherwise.
 */
export function expectSuccess(json: unknown): void {
  expectShape(success, json);
}
