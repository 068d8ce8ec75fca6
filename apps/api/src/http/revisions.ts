import { z } from 'zod';
import { ApiError } from '../errors.ts';
import { messages } from '../messages.ts';

/** `3`, `"3"` or `*`. */
const ifMatch = z
  .string()
  .regex(/^(?:\*|(?:W\/)?"?\d{1,9}"?)$/, 'Must be the revision that was read, or *')
  .transform((header) => (header === '*' ? header : Number(header.replaceAll(/\D/g, ''))));

/** Headers of a save: the revision that it is based on. */
export const ifMatchHeader = z.object({
  'if-match': ifMatch.optional().describe('Revision that was read, or *'),
});

type IfMatch = z.output<typeof ifMatchHeader>;

/** `ETag` of a revision. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/**
 * The revision that a save is based on; `undefined` means `*`: overwrite.
 * @throws ApiError `revision-required` when the header is not there at all, since the save would be blind.
 */
export function requireRevision(headers: IfMatch): number | undefined {
  if (headers['if-match'] === undefined) {
    throw new ApiError(428, 'revision-required', messages.http.revisionRequired);
  }
  return baseRevision(headers);
}

/** The same where the header may be left out, which also means to overwrite. */
export function baseRevision({ 'if-match': header }: IfMatch): number | undefined {
  return header === '*' ? undefined : header;
}
