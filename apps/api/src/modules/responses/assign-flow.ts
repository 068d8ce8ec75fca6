import { and, eq } from 'drizzle-orm';
import { responses } from '../../db/answers-schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { readFields } from './list/rows.ts';
import { termsOf } from './list/terms.ts';
import { noteFields } from './note-fields.ts';
import { openSealedFields, sealFields } from './sealed-fields.ts';
import type { ResponseParts } from './response-parts.ts';

/**
 * Notes by hand which flow was answered. What the flow calls sensitive is sealed from then on.
 * @throws ApiError `not-found`
 */
export async function assignFlow(
  { db, keyring, columns }: ResponseParts,
  id: string,
  flowId: string,
): Promise<void> {
  const [row] = await db.select().from(responses).where(eq(responses.id, id));
  if (row === undefined) throw new ApiError(404, 'not-found', messages.responses.unknown);
  const whole = { ...readFields(row.fields), ...openSealedFields(keyring, id, row.sealedFields) };
  const { describe } = await columns.ofVersion(flowId, null);
  const { fields, sealed } = sealFields(keyring, id, whole, (name) => describe(name).sensitive);
  await db
    .update(responses)
    .set({
      flowId,
      flowRevision: null,
      matchedBy: 'hand',
      fields: JSON.stringify(fields),
      sealedFields: sealed,
      terms: termsOf(fields, [row.senderName ?? '', row.sender ?? '']),
    })
    .where(and(eq(responses.id, id)));
  await noteFields(db, flowId, Object.keys(fields), row.at);
}
