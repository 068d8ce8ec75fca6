import { isEndpointFlow, parseDocument } from '@flowsmith/flow-model';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { flowLinks, flows as flowTable } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { downloadFlowJson } from '../../meta/calls/download-flow-json.ts';
import { listTemplates } from '../../meta/calls/message-templates.ts';
import { readFlow } from '../../meta/calls/read-flow.ts';
import type { Graph } from '../../meta/graph.ts';
import { MetaError } from '../../meta/meta-error.ts';
import { LIMITS } from '../../limits.ts';
import { messages } from '../../messages.ts';
import type { AccountService } from '../accounts/service.ts';
import type { FlowService } from '../flows/service.ts';
import { LINK_STATUS, type LinkKey, type LinkRow, type LinkStore } from '../publishing/links.ts';
import type { PublishingService } from '../publishing/service.ts';
import type {
  Comparison,
  Difference,
  EnvironmentOverview,
  Promote,
  Promoted,
  Side,
} from './environment-schema.ts';
import { createMigration, migrationFailed } from './migrate.ts';
import { createReferences } from './references.ts';

/** What environments are worked with. */
export interface EnvironmentParts {
  readonly db: Database;
  readonly flows: FlowService;
  readonly accounts: AccountService;
  readonly links: LinkStore;
  readonly publishing: PublishingService;
}

/** Flows between accounts, as from development to production. */
export type EnvironmentService = ReturnType<typeof createEnvironmentService>;

const text = messages.lifecycle.promoted;

/** Every function throws a MetaError when Meta refuses, and an `ApiError` `not-found` for what is not there. */
export function createEnvironmentService(parts: EnvironmentParts) {
  const { db, flows, accounts, links, publishing } = parts;
  const references = createReferences(db);
  const migrate = createMigration({ db, links, publishing, references });

  const sideOf = async (key: LinkKey): Promise<Side | null> => {
    const link = await links.find(key);
    if (link?.metaFlowId === undefined || link.metaFlowId === null || link.status === LINK_STATUS.deleted)
      return null;
    const { graph, account } = await publishing.connect(key.accountId);
    try {
      const [remote, document] = await Promise.all([
        readFlow(graph, link.metaFlowId),
        downloadFlowJson(graph, link.metaFlowId),
      ]);
      return {
        accountId: account.id,
        accountName: account.name,
        environment: account.environment,
        metaFlowId: remote.id,
        status: remote.status,
        name: remote.name,
        categories: remote.categories,
        endpointUri: remote.endpointUri ?? null,
        text: document ?? null,
      };
    } catch (error) {
      if (!(error instanceof MetaError) || error.kind !== 'not-found') throw error;
      return null;
    }
  };

  /** @throws ApiError `not-linked` */
  const requiredSide = async (key: LinkKey): Promise<Side & { text: string }> => {
    await links.require(key);
    const side = await sideOf(key);
    if (side === null) throw new ApiError(409, 'not-linked', messages.publishing.notLinked);
    return { ...side, text: side.text ?? '' };
  };

  const copy = async (flowId: string, from: Side & { text: string }, wanted: Promote): Promise<Promoted> => {
    const target = { flowId, accountId: wanted.toAccountId };
    const before = await links.find(target);
    const endpointUri = wanted.endpointUri ?? before?.endpointUri ?? from.endpointUri;
    const metadata = {
      name: wanted.name ?? from.name,
      categories: from.categories,
      endpointUri: endpointUri ?? undefined,
    };
    const { link, validationErrors } = await publishing.bring(target, metadata, from.text);
    if (link.metaFlowId !== null) {
      await references.put({
        fromAccountId: from.accountId,
        fromMetaFlowId: from.metaFlowId,
        toAccountId: wanted.toAccountId,
        toMetaFlowId: link.metaFlowId,
        flowId,
        how: 'copy',
      });
    }
    const isPublishable = wanted.publish && validationErrors.length === 0;
    const published = isPublishable ? await publishing.publishUploaded(target) : link;
    return {
      link: published,
      validationErrors,
      published: published.status === 'PUBLISHED',
      notes: [
        ...(wanted.publish && validationErrors.length > 0 ? [text.invalid] : []),
        ...(wanted.publish ? [] : [text.notPublished]),
        ...(await notesFor(from, endpointUri)),
      ],
    };
  };

  /** What is left for people to do. */
  const notesFor = async (from: Side & { text: string }, endpointUri: string | null): Promise<string[]> => {
    const usesEndpoint = isEndpointFlow(parseDocument(from.text).value);
    const { graph, account } = await publishing.connect(from.accountId);
    const opening = await templatesOpening(graph, account.wabaId, from.metaFlowId);
    return [
      ...(usesEndpoint ? [text.keys] : []),
      ...(usesEndpoint && endpointUri === null ? [text.endpoint] : []),
      ...(opening > 0 ? [text.templates(opening)] : []),
    ];
  };

  return {
    references: references.list,
    migrate,

    /** A flow as Meta has it in two accounts. */
    async compare(flowId: string, fromAccount: string, toAccount: string): Promise<Comparison> {
      await flows.read(flowId);
      const from = await requiredSide({ flowId, accountId: fromAccount });
      await accounts.read(toAccount);
      const to = await sideOf({ flowId, accountId: toAccount });
      return {
        from,
        to,
        sameText: to?.text === from.text,
        differences: to === null ? [] : differencesOf(from, to),
      };
    },

    /** Brings a flow as it is at Meta in one account to another: uploaded from here, or copied by Meta. */
    async promote(flowId: string, wanted: Promote): Promise<Promoted> {
      await flows.read(flowId);
      await accounts.read(wanted.toAccountId);
      const source = { flowId, accountId: wanted.fromAccountId };
      const from = await requiredSide(source);
      if (wanted.how === 'copy') return copy(flowId, from, wanted);
      const { failed } = await migrate({ ...wanted, flowIds: [flowId] });
      const [failure] = failed;
      if (failure !== undefined) throw migrationFailed(failure);
      const target = { flowId, accountId: wanted.toAccountId };
      const migrated = await links.read(target);
      const shouldPublish =
        wanted.publish && migrated.status === 'DRAFT' && migrated.validationErrors.length === 0;
      const link = shouldPublish ? await publishing.publishUploaded(target) : migrated;
      return {
        link,
        validationErrors: link.validationErrors,
        published: link.status === 'PUBLISHED',
        notes: [text.idChanged, ...(await notesFor(from, link.endpointUri))],
      };
    },

    /** Which flows of one account are in another, as last known here: no call to Meta. */
    async overview(from: string, to: string): Promise<EnvironmentOverview['items']> {
      await Promise.all([accounts.read(from), accounts.read(to)]);
      const rows = await db
        .select({ link: flowLinks, name: flowTable.name })
        .from(flowLinks)
        .innerJoin(flowTable, eq(flowTable.id, flowLinks.flowId))
        .where(and(inArray(flowLinks.accountId, [from, to]), isNull(flowTable.deletedAt)))
        .orderBy(flowTable.name, flowTable.id)
        // Each flow stands in it once for each of the two accounts.
        .limit(2 * LIMITS.counts.listed.most);
      const byFlow = new Map<string, { name: string; from?: LinkRow; to?: LinkRow }>();
      for (const { link, name } of rows) {
        const entry = byFlow.get(link.flowId) ?? { name };
        byFlow.set(link.flowId, { ...entry, [link.accountId === from ? 'from' : 'to']: link });
      }
      return [...byFlow].map(([flowId, entry]) => ({
        flowId,
        name: entry.name,
        state: stateOf(entry.from, entry.to),
        from: sideOfRow(entry.from),
        to: sideOfRow(entry.to),
      }));
    },
  };
}

/** Templates are a convenience of the notes: that they cannot be read must not undo a promotion. */
async function templatesOpening(graph: Graph, wabaId: string, metaFlowId: string): Promise<number> {
  const templates = await listTemplates(graph, wabaId).catch((error: unknown) => {
    if (error instanceof MetaError) return [];
    throw error;
  });
  return templates.filter(({ components }) =>
    components.some(({ buttons }) => buttons.some((button) => button.metaFlowId === metaFlowId)),
  ).length;
}

function sideOfRow(link: LinkRow | undefined) {
  return link === undefined ? null : { metaFlowId: link.metaFlowId, status: link.status };
}

function stateOf(
  from: LinkRow | undefined,
  to: LinkRow | undefined,
): EnvironmentOverview['items'][number]['state'] {
  if (from === undefined) return 'only-there';
  if (to === undefined || to.status === LINK_STATUS.deleted) return 'missing';
  const [left, right] = [from.publishedHash ?? from.uploadedHash, to.publishedHash ?? to.uploadedHash];
  if (left === null || right === null) return 'unknown';
  return left === right ? 'same' : 'different';
}

function differencesOf(from: Side, to: Side): Difference[] {
  const sides = [
    ['name', from.name, to.name],
    ['categories', from.categories.toSorted().join(', '), to.categories.toSorted().join(', ')],
    ['endpointUri', from.endpointUri ?? '', to.endpointUri ?? ''],
  ] as const;
  return sides.flatMap(([property, left, right]) => (left === right ? [] : [{ property, left, right }]));
}
