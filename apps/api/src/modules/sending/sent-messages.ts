import { and, desc, eq, sql } from 'drizzle-orm';
import { sentMessages } from '../../db/sending-schema.ts';
import type { Queries } from '../flows/rows.ts';

/** A sent message as stored. */
export type SentMessageRow = typeof sentMessages.$inferSelect;

/** What becomes of a message, as webhooks say it. */
export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'failed';

/** Why a message failed, as far as Meta says. */
export interface SendFailure {
  readonly code?: number | undefined;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
  readonly details?: string | undefined;
  readonly href?: string | undefined;
  readonly traceId?: string | undefined;
}

/** Messages that were sent: to be matched with answers and statuses. */
export type SentMessages = ReturnType<typeof createSentMessages>;

export function createSentMessages(db: Queries) {
  const first = async (where: ReturnType<typeof and>): Promise<SentMessageRow | undefined> => {
    const [row] = await db
      .select()
      .from(sentMessages)
      .where(where)
      .orderBy(desc(sentMessages.createdAt))
      .limit(1);
    return row;
  };

  return {
    /** The message with Meta's id: what `context.id` of an answer holds. */
    byWamid: (accountId: string, wamid: string) =>
      first(and(eq(sentMessages.accountId, accountId), eq(sentMessages.wamid, wamid))),

    /** The latest message with a flow token; tokens that were given by hand may repeat. */
    byToken: (accountId: string, flowToken: string) =>
      first(and(eq(sentMessages.accountId, accountId), eq(sentMessages.flowToken, flowToken))),

    /**
     * Notes what a status webhook says. Statuses come in any order and more than once: a message never goes back from
     * read to delivered, nor from delivered to failed, and the first time of each counts.
     * @param reference `biz_opaque_callback_data` of the status: finds a message whose own answer was lost
     * @returns the message as it is now; `undefined` when it is not one of ours.
     */
    async applyStatus(
      accountId: string,
      wamid: string,
      status: DeliveryStatus,
      at: Date,
      error?: SendFailure,
      reference?: string,
    ): Promise<SentMessageRow | undefined> {
      const apply = async (where: ReturnType<typeof and>) => {
        const [row] = await db
          .update(sentMessages)
          .set({
            wamid,
            // In one statement, so that two servers with two statuses of a message do not undo each other.
            status: sql`case when ${rankOf(sql`${sentMessages.status}`)} < ${RANK[status]} then ${status} else ${sentMessages.status} end`,
            [TIME[status]]: sql`coalesce(${sentMessages[TIME[status]]}, ${at.toISOString()}::timestamptz)`,
            ...(error === undefined ? {} : { error: JSON.stringify(error) }),
          })
          .where(and(eq(sentMessages.accountId, accountId), where))
          .returning();
        return row;
      };
      const known = await apply(eq(sentMessages.wamid, wamid));
      if (known !== undefined || reference === undefined || !UUID.test(reference)) return known;
      return apply(and(eq(sentMessages.id, reference), sql`${sentMessages.wamid} is null`));
    },
  };
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const TIME = { sent: 'sentAt', delivered: 'deliveredAt', read: 'readAt', failed: 'failedAt' } as const;

/** A failure outranks acceptance; whoever has it in hand has it. */
const RANK = { sent: 1, failed: 2, delivered: 3, read: 4 } as const satisfies Record<DeliveryStatus, number>;

function rankOf(status: ReturnType<typeof sql>) {
  const cases = Object.entries(RANK).map(([word, rank]) => sql`when ${word} then ${sql.raw(String(rank))}`);
  return sql`(case ${status} ${sql.join(cases, sql` `)} else 0 end)`;
}
