import { randomUUID } from 'node:crypto';
import { responses } from '../../../db/answers-schema.ts';
import type { FlowColumns } from '../../responses/columns/flow-columns.ts';
import { showValue } from '../../responses/columns/show-value.ts';
import { findMedia } from '../../responses/media/media-source.ts';
import { noteFields } from '../../responses/note-fields.ts';
import { sealFields } from '../../responses/sealed-fields.ts';
import { termsOf } from '../../responses/list/terms.ts';
import { COMPLETED, noteVisits, type Visit } from '../../responses/visits.ts';
import { correlate, type Match } from './correlate.ts';
import type { AnswerItem } from './parse-webhook.ts';
import { readResponseJson, type ReadAnswer } from './read-response-json.ts';
import { storedAnswers } from './stored-answers.ts';
import type { ItemsOfAccount, Transaction, WorkDone, WorkParts } from './work-parts.ts';

interface NewAnswer {
  readonly accountId: string;
  readonly received: Date;
  readonly item: AnswerItem;
  readonly read: ReadAnswer;
}

/** Stores completed flows, with what they are found by, their files, and whom to tell of them. */
export async function storeAnswers(
  parts: WorkParts,
  transaction: Transaction,
  work: readonly ItemsOfAccount[],
): Promise<WorkDone['answered']> {
  const all = work.flatMap(({ accountId, items, received }) =>
    items.flatMap((item): NewAnswer[] =>
      item.kind === 'answer'
        ? [{ accountId, received, item, read: readResponseJson(item.responseJson) }]
        : [],
    ),
  );
  const known = await storedAnswers(
    transaction,
    all.map(({ accountId, item: { messageId } }) => ({ accountId, messageId })),
  );
  const fresh = all.filter(({ accountId, item }) => !known.has(`${accountId} ${item.messageId}`));
  if (fresh.length === 0) return [];
  const matches = await correlate(
    transaction,
    fresh.map(({ accountId, item: { contextId }, read: { flowToken } }) => ({
      accountId,
      contextId,
      flowToken,
    })),
  );
  const rows: (typeof responses.$inferInsert)[] = [];
  for (const [index, answer] of fresh.entries()) {
    rows.push(await rowOf(parts, transaction, answer, matches[index]));
  }
  await transaction.insert(responses).values(rows);

  const answered: { id: string; flowId: string | null }[] = [];
  const visits: Visit[] = [];
  const names = new Map<string, { names: Set<string>; at: Date }>();
  for (const [index, { read, item }] of fresh.entries()) {
    const row = rows[index];
    if (row === undefined) continue;
    const { id, flowId = null, at } = row;
    answered.push({ id, flowId });
    await parts.media.note(transaction, id, findMedia(read.fields));
    if (flowId === null) continue;
    const ofFlow = names.get(flowId) ?? { names: new Set(), at };
    for (const name of Object.keys(read.fields)) ofFlow.names.add(name);
    names.set(flowId, ofFlow);
    const { flowToken } = read;
    if (flowToken !== null) visits.push({ flowId, flowToken, screen: COMPLETED, at: new Date(item.at) });
  }
  for (const [flowId, ofFlow] of names) {
    await noteFields(transaction, flowId, [...ofFlow.names], ofFlow.at);
  }
  await noteVisits(transaction, visits);
  await parts.hooks.note(transaction, 'response.received', answered);
  return answered;
}

async function rowOf(
  { keyring, columns, persons }: WorkParts,
  transaction: Transaction,
  { accountId, received, item, read }: NewAnswer,
  match: Match | undefined,
): Promise<typeof responses.$inferInsert> {
  const id = randomUUID();
  const { flowId = null, flowRevision = null } = match ?? {};
  const known = flowId === null ? undefined : await columns.ofVersion(flowId, flowRevision, transaction);
  const { fields, sealed } = sealFields(
    keyring,
    id,
    read.fields,
    (name) => known?.describe(name).sensitive ?? false,
  );
  const { sender, senderUserId, senderName, messageId, contextId, phoneNumberId } = item;
  return {
    id,
    accountId,
    flowId,
    metaFlowId: match?.metaFlowId ?? null,
    flowRevision,
    matchedBy: match?.matchedBy ?? 'none',
    sentMessageId: match?.sentMessageId ?? null,
    flowToken: read.flowToken,
    messageId,
    contextId,
    phoneNumberId,
    person: persons(sender, senderUserId, messageId),
    sender,
    senderUserId,
    senderName,
    at: new Date(item.at),
    receivedAt: received,
    fields: JSON.stringify(fields),
    sealedFields: sealed,
    broken: read.broken,
    terms: termsOf(fields, [senderName ?? '', sender ?? '', senderUserId ?? '', ...labelsOf(fields, known)]),
  };
}

/** Titles of chosen options: people look for what they read. */
function labelsOf(fields: ReadAnswer['fields'], known: FlowColumns | undefined): string[] {
  if (known === undefined) return [];
  return Object.entries(fields).map(([name, value]) => showValue(value, known.describe(name)));
}
