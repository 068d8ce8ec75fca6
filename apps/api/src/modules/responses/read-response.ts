import { asc, eq } from 'drizzle-orm';
import type { JsonValue } from '@flowsmith/flow-model';
import { flowVisits, responseMedia, responses } from '../../db/answers-schema.ts';
import { flows } from '../../db/schema.ts';
import { sentMessages } from '../../db/sending-schema.ts';
import type { Database } from '../../db/open-database.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { showValue } from './columns/show-value.ts';
import { asResponses, listed, readFields } from './list/rows.ts';
import { asMediaFile } from './media/media-file.ts';
import type { FlowResponseDetail } from './schema.ts';
import { openSealedFields } from './sealed-fields.ts';
import type { ResponseParts } from './response-parts.ts';
import { COMPLETED, tokenHash } from './visits.ts';

/**
 * One answer in full.
 * @param reveal shows sensitive fields as they were sent
 * @throws ApiError `not-found`, or `secret-unreadable` when they were sealed with another key.
 */
export async function readResponse(
  { db, keyring, columns }: ResponseParts,
  id: string,
  reveal: boolean,
): Promise<FlowResponseDetail> {
  const [row] = await db
    .select({
      ...listed,
      accountId: responses.accountId,
      phoneNumberId: responses.phoneNumberId,
      flowToken: responses.flowToken,
      messageId: responses.messageId,
      contextId: responses.contextId,
      sentMessageId: responses.sentMessageId,
      sealed: responses.sealedFields,
      brokenText: responses.broken,
    })
    .from(responses)
    .leftJoin(flows, eq(flows.id, responses.flowId))
    .where(eq(responses.id, id));
  if (row === undefined) throw new ApiError(404, 'not-found', messages.responses.unknown);
  const { sealed, accountId, phoneNumberId, flowToken, messageId, contextId, brokenText, sentMessageId } =
    row;
  const hidden = reveal ? openSealedFields(keyring, id, sealed) : {};
  const fields: Record<string, JsonValue> = { ...readFields(row.fields), ...hidden };
  const [shown] = await asResponses(db, columns, [{ ...row, fields: JSON.stringify(fields) }]);
  if (shown === undefined) throw new Error('An answer was lost on its way');
  const known = row.flowId === null ? undefined : await columns.ofVersion(row.flowId, row.version);
  const order = new Map(known?.declared.map(({ name }, index) => [name, index]));
  const items = Object.entries(fields).map(([name, value]) => {
    const column = known?.describe(name);
    return {
      name,
      label: column?.label ?? name,
      kind: column?.kind ?? ('text' as const),
      value,
      shown: showValue(value, column ?? { options: [] }),
      sensitive: column?.sensitive ?? false,
    };
  });
  items.sort((a, b) => (order.get(a.name) ?? order.size) - (order.get(b.name) ?? order.size));
  const media = await db
    .select()
    .from(responseMedia)
    .where(eq(responseMedia.responseId, id))
    .orderBy(asc(responseMedia.field), asc(responseMedia.position));
  return {
    ...shown,
    accountId,
    phoneNumberId,
    flowToken,
    messageId,
    contextId,
    items,
    media: media.map(asMediaFile),
    sent: sentMessageId === null ? null : await sentMessage(db, sentMessageId),
    screens: flowToken === null ? [] : await screensOf(db, flowToken),
    brokenText,
  };
}

async function sentMessage(db: Database, id: string): Promise<FlowResponseDetail['sent']> {
  const [row] = await db.select().from(sentMessages).where(eq(sentMessages.id, id));
  return row === undefined
    ? null
    : {
        id: row.id,
        status: row.status,
        createdAt: row.createdAt.toISOString(),
        sentAt: row.sentAt?.toISOString() ?? null,
        deliveredAt: row.deliveredAt?.toISOString() ?? null,
        readAt: row.readAt?.toISOString() ?? null,
      };
}

async function screensOf(db: Database, flowToken: string): Promise<FlowResponseDetail['screens']> {
  const rows = await db
    .select({ screen: flowVisits.screen, at: flowVisits.at })
    .from(flowVisits)
    .where(eq(flowVisits.token, tokenHash(flowToken)))
    .orderBy(asc(flowVisits.at));
  return rows
    .filter(({ screen }) => screen !== COMPLETED)
    .map(({ screen, at }) => ({ screen, at: at.toISOString() }));
}
