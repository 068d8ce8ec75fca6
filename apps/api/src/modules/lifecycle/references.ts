import { and, desc, eq, or } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { flowReferences } from '../../db/lifecycle-schema.ts';
import { flows } from '../../db/schema.ts';
import { LIMITS } from '../../limits.ts';
import type { Reference } from './environment-schema.ts';

/** Which flow at Meta became which in another account. */
export type References = ReturnType<typeof createReferences>;

export function createReferences(db: Database) {
  return {
    /** Latest first. */
    async list(query: { accountId?: string | undefined; flowId?: string | undefined }): Promise<Reference[]> {
      const { accountId, flowId } = query;
      const rows = await db
        .select({ reference: flowReferences, flowName: flows.name })
        .from(flowReferences)
        .leftJoin(flows, eq(flows.id, flowReferences.flowId))
        .where(
          and(
            flowId === undefined ? undefined : eq(flowReferences.flowId, flowId),
            accountId === undefined
              ? undefined
              : or(eq(flowReferences.fromAccountId, accountId), eq(flowReferences.toAccountId, accountId)),
          ),
        )
        .orderBy(desc(flowReferences.at))
        .limit(LIMITS.counts.listed.most);
      return rows.map(({ reference, flowName }) => ({
        ...reference,
        flowName,
        how: reference.how === 'migrate' ? 'migrate' : 'copy',
        at: reference.at.toISOString(),
      }));
    },

    /** Notes what a flow became; the latest counts. */
    async put(entry: Omit<typeof flowReferences.$inferInsert, 'at'>): Promise<void> {
      const at = new Date();
      const { toMetaFlowId, flowId, how } = entry;
      await db
        .insert(flowReferences)
        .values({ ...entry, at })
        .onConflictDoUpdate({
          target: [flowReferences.fromAccountId, flowReferences.fromMetaFlowId, flowReferences.toAccountId],
          set: { toMetaFlowId, flowId: flowId ?? null, how, at },
        });
    },
  };
}
