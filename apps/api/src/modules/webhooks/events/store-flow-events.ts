import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notifications } from '../../../db/answers-schema.ts';
import { flowLinks } from '../../../db/schema.ts';
import { severityOf } from '../notifications/describe-event.ts';
import type { ItemsOfAccount, Transaction } from './work-parts.ts';

const details = z.record(z.string(), z.json()).catch({});

/** Keeps what Meta told about flows. A change of state is also noted at the link to the flow here. */
export async function storeFlowEvents(
  transaction: Transaction,
  work: readonly ItemsOfAccount[],
): Promise<{ id: string; flowId: string | null }[]> {
  const stored: { id: string; flowId: string | null }[] = [];
  for (const { accountId, items, received } of work) {
    for (const item of items) {
      if (item.kind !== 'flow') continue;
      const { event, metaFlowId, detail } = item;
      const parsed = details.parse(JSON.parse(detail));
      const isLink =
        metaFlowId === null
          ? undefined
          : and(eq(flowLinks.accountId, accountId), eq(flowLinks.metaFlowId, metaFlowId));
      const [link] =
        isLink === undefined
          ? []
          : await transaction.select({ flowId: flowLinks.flowId }).from(flowLinks).where(isLink);
      const flowId = link?.flowId ?? null;
      const status = parsed['new_status'];
      if (
        isLink !== undefined &&
        event === 'FLOW_STATUS_CHANGE' &&
        typeof status === 'string' &&
        STATUSES.has(status)
      ) {
        await transaction.update(flowLinks).set({ status, updatedAt: received }).where(isLink);
      }
      const id = randomUUID();
      await transaction.insert(notifications).values({
        id,
        accountId,
        flowId,
        metaFlowId,
        event: event.slice(0, 100),
        severity: severityOf(event, parsed),
        detail,
        at: new Date(item.at),
      });
      stored.push({ id, flowId });
    }
  }
  return stored;
}

const STATUSES: ReadonlySet<string> = new Set(['DRAFT', 'PUBLISHED', 'DEPRECATED', 'THROTTLED', 'BLOCKED']);
