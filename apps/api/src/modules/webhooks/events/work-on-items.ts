import { webhookSeen } from '../../../db/answers-schema.ts';
import { storeAnswers } from './store-answers.ts';
import { storeFlowEvents } from './store-flow-events.ts';
import type { ItemsOfAccount, Transaction, WorkDone, WorkParts } from './work-parts.ts';
import { createSentMessages } from '../../sending/sent-messages.ts';

/**
 * Stores everything that is new, in one transaction with the keys of what was seen: whatever happens, nothing counts twice,
 * and nothing is lost.
 */
export function workOnItems(parts: WorkParts, work: readonly ItemsOfAccount[]): Promise<WorkDone> {
  return parts.db.transaction(async (transaction) => {
    const fresh = await onlyNew(transaction, work);
    const answered = await storeAnswers(parts, transaction, fresh);
    const notified = await storeFlowEvents(transaction, fresh);
    const statuses = await applyStatuses(transaction, fresh);
    return { answered, notified, statuses };
  });
}

/** Rows in one statement. */
const ROWS = 1_000;

/** Without what came before: Meta repeats, and does not say so (webhooks, idempotency). */
async function onlyNew(transaction: Transaction, work: readonly ItemsOfAccount[]): Promise<ItemsOfAccount[]> {
  const rows = work.flatMap(({ accountId, items, received: at }) =>
    items.map(({ key }) => ({ accountId, key, at })),
  );
  const fresh = new Set<string>();
  for (let start = 0; start < rows.length; start += ROWS) {
    const kept = await transaction
      .insert(webhookSeen)
      .values(rows.slice(start, start + ROWS))
      .onConflictDoNothing()
      .returning({ accountId: webhookSeen.accountId, key: webhookSeen.key });
    for (const { accountId, key } of kept) fresh.add(`${accountId} ${key}`);
  }
  return work.map((one) => ({
    ...one,
    // The first of equal ones in this very batch counts.
    items: one.items.filter(({ key }) => fresh.delete(`${one.accountId} ${key}`)),
  }));
}

async function applyStatuses(
  transaction: Transaction,
  work: readonly ItemsOfAccount[],
): Promise<WorkDone['statuses']> {
  const sent = createSentMessages(transaction);
  const applied: { id: string; flowId: string | null; jobId: string | null }[] = [];
  for (const { accountId, items } of work) {
    for (const item of items) {
      if (item.kind !== 'status') continue;
      const row = await sent.applyStatus(
        accountId,
        item.messageId,
        item.status,
        new Date(item.at),
        item.error ?? undefined,
        item.reference ?? undefined,
      );
      if (row !== undefined) applied.push({ id: row.id, flowId: row.flowId, jobId: row.jobId });
    }
  }
  return applied;
}
