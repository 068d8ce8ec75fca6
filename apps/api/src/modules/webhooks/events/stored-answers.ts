import { and, eq, inArray, or } from 'drizzle-orm';
import { responses } from '../../../db/answers-schema.ts';
import type { Transaction } from './work-parts.ts';

/** Messages with answers that are stored already: they stay known for good, after their keys were forgotten. */
export async function storedAnswers(
  transaction: Transaction,
  pairs: readonly { readonly accountId: string; readonly messageId: string }[],
): Promise<ReadonlySet<string>> {
  if (pairs.length === 0) return new Set();
  const rows = await transaction
    .select({ accountId: responses.accountId, messageId: responses.messageId })
    .from(responses)
    .where(
      or(
        ...Array.from(
          Map.groupBy(pairs, ({ accountId }) => accountId),
          ([accountId, ofAccount]) =>
            and(
              eq(responses.accountId, accountId),
              inArray(
                responses.messageId,
                ofAccount.map(({ messageId }) => messageId),
              ),
            ),
        ),
      ),
    );
  return new Set(rows.map(({ accountId, messageId }) => `${accountId} ${messageId}`));
}
