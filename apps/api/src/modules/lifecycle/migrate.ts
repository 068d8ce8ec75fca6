import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { flowLinks, flows } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { migrateFlows, MOST_NAMES } from '../../meta/calls/migrate-flows.ts';
import { messages } from '../../messages.ts';
import type { LinkRow, LinkStore } from '../publishing/links.ts';
import type { PublishingService } from '../publishing/service.ts';
import type { Migrate, Migrated } from './environment-schema.ts';
import type { References } from './references.ts';

/** What migrations are made with. */
export interface MigrationParts {
  readonly db: Database;
  readonly links: LinkStore;
  readonly publishing: PublishingService;
  readonly references: References;
}

const text = messages.lifecycle.migration;
/** Flow with the same name exists in the destination (Flows API, migration). */
const NAME_TAKEN = '4233041';

/**
 * Lets Meta copy flows between two accounts of one business. Some may arrive and others not: both are part of the answer.
 * Flows here that are linked to what was copied are linked to the copies as well.
 */
export function createMigration({ db, links, publishing, references }: MigrationParts) {
  const linkedFlows = (accountId: string, flowIds: readonly string[] | undefined) =>
    db
      .select({ link: flowLinks })
      .from(flowLinks)
      .innerJoin(flows, eq(flows.id, flowLinks.flowId))
      .where(
        and(
          eq(flowLinks.accountId, accountId),
          isNotNull(flowLinks.metaFlowId),
          isNull(flows.deletedAt),
          flowIds === undefined ? undefined : inArray(flowLinks.flowId, [...flowIds]),
        ),
      )
      .then((rows) => rows.map(({ link }) => link));

  /** The copy has the document and the state of what it was made from. */
  const link = async (from: LinkRow, accountId: string, metaFlowId: string): Promise<void> => {
    const key = { flowId: from.flowId, accountId };
    await links.releaseFromDeleted(accountId, metaFlowId);
    await links.put(key, {
      metaFlowId,
      name: from.name,
      categories: from.categories,
      endpointUri: from.endpointUri,
      status: from.status,
      uploadedRevision: from.uploadedRevision,
      uploadedHash: from.uploadedHash,
      publishedRevision: from.publishedRevision,
      publishedHash: from.publishedHash,
      publishedAt: from.publishedAt,
      validationErrors: from.validationErrors,
      previewUrl: null,
      previewExpiresAt: null,
    });
    await publishing.refresh(from.flowId, accountId);
  };

  return async ({ fromAccountId, toAccountId, flowIds }: Migrate): Promise<Migrated> => {
    const [source, target] = await Promise.all([
      publishing.connect(fromAccountId),
      publishing.connect(toAccountId),
    ]);
    if (source.account.baseUrl !== target.account.baseUrl)
      throw new ApiError(409, 'wrong-state', text.differentHosts);
    const known = await linkedFlows(fromAccountId, flowIds);
    const names = flowIds === undefined ? undefined : known.map(({ name }) => name);
    const result: Migrated = {
      migrated: [],
      failed: (flowIds ?? [])
        .filter((id) => known.every(({ flowId }) => flowId !== id))
        .map((id) => ({
          name: id,
          code: 'not-linked',
          message: text.notLinked,
          hint: messages.publishing.notLinked.hint,
        })),
    };
    for (const batch of batches(names)) {
      const done = await migrateFlows(target.graph, target.account.wabaId, source.account.wabaId, batch);
      for (const { name, from, to } of done.migrated) {
        const owner = known.find(({ metaFlowId }) => metaFlowId === from);
        await references.put({
          fromAccountId,
          fromMetaFlowId: from,
          toAccountId,
          toMetaFlowId: to,
          flowId: owner?.flowId ?? null,
          how: 'migrate',
        });
        if (owner !== undefined) await link(owner, toAccountId, to);
        result.migrated.push({ name, fromMetaFlowId: from, toMetaFlowId: to, flowId: owner?.flowId ?? null });
      }
      result.failed.push(
        ...done.failed.map((failure) => ({
          ...failure,
          hint: failure.code === NAME_TAKEN ? text.nameTaken : text.unknown,
        })),
      );
    }
    return result;
  };
}

/** What became of the one flow that was to be copied, as a failure. */
export function migrationFailed({ code, message, hint }: Migrated['failed'][number]): ApiError {
  return new ApiError(409, code === NAME_TAKEN ? 'name-taken' : 'wrong-state', { message, hint }, { code });
}

/** Meta takes a hundred names in a call; no names means all. */
function* batches(names: readonly string[] | undefined): Generator<readonly string[] | undefined> {
  if (names === undefined) {
    yield undefined;
    return;
  }
  for (let start = 0; start < names.length; start += MOST_NAMES) yield names.slice(start, start + MOST_NAMES);
}
