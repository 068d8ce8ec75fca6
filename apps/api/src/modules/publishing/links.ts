import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../db/open-database.ts';
import { accounts, flowLinks, flows } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { Link } from './schema.ts';

/** A link as stored. */
export type LinkRow = typeof flowLinks.$inferSelect;

/** Which flow, at which account. */
export interface LinkKey {
  readonly flowId: string;
  readonly accountId: string;
}

/** States of a link that are ours; all others are Meta's words. */
export const LINK_STATUS = { creating: 'CREATING', deleted: 'DELETED' } as const;

/** The table of links between flows here and flows at Meta. */
export type LinkStore = ReturnType<typeof createLinkStore>;

export function createLinkStore(db: Database) {
  const at = ({ flowId, accountId }: LinkKey) =>
    and(eq(flowLinks.flowId, flowId), eq(flowLinks.accountId, accountId));

  const find = async (key: LinkKey): Promise<LinkRow | undefined> => {
    const [row] = await db.select().from(flowLinks).where(at(key));
    return row;
  };

  const list = async (flowId: string, accountId?: string): Promise<Link[]> => {
    const rows = await db
      .select({ link: flowLinks, accountName: accounts.name, textHash: flows.textHash })
      .from(flowLinks)
      .innerJoin(accounts, eq(accounts.id, flowLinks.accountId))
      .innerJoin(flows, eq(flows.id, flowLinks.flowId))
      .where(accountId === undefined ? eq(flowLinks.flowId, flowId) : at({ flowId, accountId }))
      .orderBy(asc(accounts.name), asc(accounts.id));
    return rows.map(({ link, accountName, textHash }) => toLink(link, accountName, textHash));
  };

  return {
    find,
    list,

    /** @throws ApiError `not-linked`. */
    async read({ flowId, accountId }: LinkKey): Promise<Link> {
      const [link] = await list(flowId, accountId);
      if (link === undefined) throw new ApiError(409, 'not-linked', messages.publishing.notLinked);
      return link;
    },

    /**
     * The link, when Meta is known to have the flow.
     * @throws ApiError `not-linked`.
     */
    async require(key: LinkKey): Promise<LinkRow & { metaFlowId: string }> {
      const row = await find(key);
      if (row === undefined || row.metaFlowId === null || row.status === LINK_STATUS.deleted) {
        throw new ApiError(409, 'not-linked', messages.publishing.notLinked);
      }
      return { ...row, metaFlowId: row.metaFlowId };
    },

    async put(
      key: LinkKey,
      values: Partial<LinkRow> & Pick<LinkRow, 'name' | 'categories' | 'status'>,
    ): Promise<void> {
      const now = new Date();
      const fresh = { validationErrors: '[]', createdAt: now, ...values, ...key, updatedAt: now };
      await db
        .insert(flowLinks)
        .values(fresh)
        .onConflictDoUpdate({
          target: [flowLinks.flowId, flowLinks.accountId],
          set: { ...values, updatedAt: now },
        });
    },

    async update(key: LinkKey, values: Partial<LinkRow>): Promise<void> {
      await db
        .update(flowLinks)
        .set({ ...values, updatedAt: new Date() })
        .where(at(key));
    },

    async remove(key: LinkKey): Promise<void> {
      await db.delete(flowLinks).where(at(key));
    },

    /** Flows here, not deleted, that flows at Meta belong to: by Meta's id. */
    async ownersOf(accountId: string, metaFlowIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
      if (metaFlowIds.length === 0) return new Map();
      const rows = await db
        .select({ metaFlowId: flowLinks.metaFlowId, flowId: flowLinks.flowId })
        .from(flowLinks)
        .innerJoin(flows, eq(flows.id, flowLinks.flowId))
        .where(
          and(
            eq(flowLinks.accountId, accountId),
            inArray(flowLinks.metaFlowId, [...metaFlowIds]),
            isNull(flows.deletedAt),
          ),
        );
      return new Map(
        rows.flatMap(({ metaFlowId, flowId }) => (metaFlowId === null ? [] : [[metaFlowId, flowId]])),
      );
    },

    /** Makes room for a new owner of a flow at Meta: links of deleted flows give it up. */
    async releaseFromDeleted(accountId: string, metaFlowId: string): Promise<void> {
      const deleted = db.select({ id: flows.id }).from(flows).where(isNotNull(flows.deletedAt));
      await db
        .delete(flowLinks)
        .where(
          and(
            eq(flowLinks.accountId, accountId),
            eq(flowLinks.metaFlowId, metaFlowId),
            inArray(flowLinks.flowId, deleted),
          ),
        );
    },
  };
}

const storedErrors = z.array(z.record(z.string(), z.unknown()));

function toLink(row: LinkRow, accountName: string, textHash: string): Link {
  const errors: unknown = JSON.parse(row.validationErrors);
  return {
    flowId: row.flowId,
    accountId: row.accountId,
    accountName,
    metaFlowId: row.metaFlowId,
    name: row.name,
    categories: row.categories,
    endpointUri: row.endpointUri,
    status: row.status,
    uploadedRevision: row.uploadedRevision,
    uploadedIsCurrent: row.uploadedHash === textHash,
    publishedRevision: row.publishedRevision,
    publishedIsCurrent: row.publishedHash === textHash,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    validationErrors: storedErrors.parse(errors),
    previewUrl: row.previewUrl,
    previewExpiresAt: row.previewExpiresAt?.toISOString() ?? null,
    checkedAt: row.checkedAt?.toISOString() ?? null,
  };
}
