import { appSecretProof } from '@flowsmith/crypto';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { FlowMetadata } from '../../meta/calls/create-flow.ts';
import { deleteFlow } from '../../meta/calls/delete-flow.ts';
import { deprecateFlow } from '../../meta/calls/deprecate-flow.ts';
import { previewUrl } from '../../meta/calls/preview-url.ts';
import { publishFlow } from '../../meta/calls/publish-flow.ts';
import { readFlow } from '../../meta/calls/read-flow.ts';
import { uploadFlowJson } from '../../meta/calls/upload-flow-json.ts';
import { createGraph, type Graph, type GraphCallRecord, type GraphOptions } from '../../meta/graph.ts';
import { MetaError } from '../../meta/meta-error.ts';
import type { AccountConnection, AccountService } from '../accounts/service.ts';
import { hashText } from '../flows/flow-columns.ts';
import type { FlowService } from '../flows/service.ts';
import { ensureMetaFlow } from './ensure-meta-flow.ts';
import { LINK_STATUS, type LinkKey, type LinkRow, type LinkStore } from './links.ts';
import { createQueue } from './one-at-a-time.ts';
import type { Link, Preflight } from './schema.ts';

/** What publishing is built from. */
export interface PublishingParts {
  readonly flows: FlowService;
  readonly accounts: AccountService;
  readonly links: LinkStore;
  readonly graphOptions?: Omit<GraphOptions, 'onCall'> | undefined;
  /** Is told of each call to Meta. */
  readonly onCall?: (accountId: string, record: GraphCallRecord) => void;
}

/** Brings flows to Meta and keeps track of them there. */
export type PublishingService = ReturnType<typeof createPublishingService>;

/**
 * Every function throws a {@link MetaError} when Meta refuses or cannot be reached, and an {@link ApiError} `not-found`
 * for a flow or account that is not there, `not-linked` for a flow that Meta does not have.
 */
export function createPublishingService({ flows, accounts, links, graphOptions, onCall }: PublishingParts) {
  const oneAtATime = createQueue();
  const queued = <Result>({ flowId, accountId }: LinkKey, task: () => Promise<Result>) =>
    oneAtATime(`${flowId} ${accountId}`, task);

  const connect = async (accountId: string): Promise<AccountConnection & { graph: Graph }> => {
    const connection = await accounts.connection(accountId);
    const { account, token, appSecret } = connection;
    const proof = appSecret === undefined ? undefined : appSecretProof(token, appSecret);
    return {
      ...connection,
      graph: createGraph(
        { baseUrl: account.baseUrl, apiVersion: account.apiVersion, token, proof },
        { ...graphOptions, onCall: (record) => onCall?.(accountId, record) },
      ),
    };
  };

  /** Asks Meta how the flow stands, and keeps the answer. */
  const look = async (graph: Graph, key: LinkKey, link: LinkRow & { metaFlowId: string }): Promise<void> => {
    try {
      const remote = await readFlow(graph, link.metaFlowId);
      // An upload makes a draft, so what is published now is what was uploaded last, whoever published it.
      const publishedThere =
        remote.status === 'PUBLISHED' &&
        link.uploadedHash !== null &&
        link.uploadedHash !== link.publishedHash;
      await links.update(key, {
        name: remote.name,
        categories: remote.categories,
        endpointUri: remote.endpointUri ?? null,
        status: remote.status,
        validationErrors: JSON.stringify(remote.validationErrors),
        checkedAt: new Date(),
        ...(publishedThere ? markPublished(link) : {}),
      });
    } catch (error) {
      if (!(error instanceof MetaError) || error.kind !== 'not-found') throw error;
      await links.update(key, { status: LINK_STATUS.deleted, checkedAt: new Date() });
    }
  };

  /** Makes the flow at Meta when it is new, and uploads a document, unless that is published already. */
  const bring = async (
    key: LinkKey,
    metadata: FlowMetadata,
    { text, revision }: { readonly text: string; readonly revision: number | null },
  ) => {
    const { graph, account } = await connect(key.accountId);
    const before = await links.find(key);
    if (before?.status === 'DEPRECATED')
      throw new ApiError(409, 'wrong-state', messages.publishing.deprecated);
    const metaFlowId = await ensureMetaFlow({ graph, wabaId: account.wabaId, links }, key, metadata);
    const textHash = hashText(text);
    const live = before?.status === 'PUBLISHED' && before.publishedHash === textHash;
    if (live) {
      await look(graph, key, await links.require(key));
    } else {
      const errors = await uploadFlowJson(graph, metaFlowId, text);
      await links.update(key, { uploadedRevision: revision, uploadedHash: textHash });
      await look(graph, key, await links.require(key));
      // The answer to the upload is the one that surely speaks of this text.
      await links.update(key, { validationErrors: JSON.stringify(errors) });
    }
    const link = await links.read(key);
    return { link, validationErrors: link.validationErrors };
  };

  const publish = async (key: LinkKey, link: LinkRow & { metaFlowId: string }): Promise<Link> => {
    const { graph } = await connect(key.accountId);
    try {
      await publishFlow(graph, link.metaFlowId);
    } catch (error) {
      // "Not a draft" may mean that an earlier try did work, its answer lost. Meta words it in several ways.
      const maybeDone = error instanceof MetaError && error.code === PUBLISHING_REFUSED;
      if (!maybeDone || (await readFlow(graph, link.metaFlowId)).status !== 'PUBLISHED') throw error;
    }
    await links.update(key, markPublished(link));
    await look(graph, key, await links.require(key));
    return links.read(key);
  };

  return {
    list: async (flowId: string): Promise<Link[]> => {
      await flows.read(flowId);
      return links.list(flowId);
    },

    /**
     * Sends the saved text to Meta, makes the flow there when it is new, and returns Meta's own validation errors.
     * What was published already as it stands is not sent again: that would turn it into a draft.
     */
    preflight: (flowId: string, { accountId, name, categories, endpointUri }: Preflight) => {
      const key = { flowId, accountId };
      return queued(key, async () => {
        const { text, revision } = await flows.read(flowId);
        return bring(key, { name, categories, endpointUri: endpointUri ?? undefined }, { text, revision });
      });
    },

    /**
     * The same with a document that need not be what is saved here, such as that of another account.
     * @returns the link and Meta's validation errors
     */
    bring: (key: LinkKey, metadata: FlowMetadata, text: string) =>
      queued(key, async () =>
        bring(key, metadata, { text, revision: await flows.revisionOf(key.flowId, hashText(text)) }),
      ),

    /**
     * Makes what was last checked public.
     * @throws ApiError `not-uploaded` when the flow was saved since: nobody publishes what they have not seen checked.
     */
    publish: (flowId: string, accountId: string) => {
      const key = { flowId, accountId };
      return queued(key, async () => {
        const flow = await flows.read(flowId);
        const link = await links.require(key);
        if (link.uploadedHash !== hashText(flow.text)) {
          throw new ApiError(409, 'not-uploaded', messages.publishing.notUploaded);
        }
        return publish(key, link);
      });
    },

    /** Makes public what was uploaded last, whatever is saved here. */
    publishUploaded: (key: LinkKey) => queued(key, async () => publish(key, await links.require(key))),

    /** Takes the published flow out of service, for good. */
    deprecate: (flowId: string, accountId: string) => {
      const key = { flowId, accountId };
      return queued(key, async () => {
        const link = await links.require(key);
        const { graph } = await connect(accountId);
        await deprecateFlow(graph, link.metaFlowId);
        await look(graph, key, link);
        return links.read(key);
      });
    },

    /** Asks Meta how the flow stands now: for one account, or all that it is linked to. */
    async refresh(flowId: string, accountId: string | undefined): Promise<Link[]> {
      await flows.read(flowId);
      const known = await links.list(flowId, accountId);
      for (const { accountId: id, metaFlowId, status } of known) {
        if (metaFlowId === null || status === LINK_STATUS.deleted) continue;
        const key = { flowId, accountId: id };
        await queued(key, async () => look((await connect(id)).graph, key, await links.require(key)));
      }
      return links.list(flowId, accountId);
    },

    /** Deletes the draft at Meta, unless `keepAtMeta`, and forgets the link. */
    remove: (key: LinkKey, keepAtMeta: boolean) =>
      queued(key, async () => {
        const link = await links.find(key);
        if (link === undefined) throw new ApiError(409, 'not-linked', messages.publishing.notLinked);
        if (!keepAtMeta && link.metaFlowId !== null) {
          await deleteFlow((await connect(key.accountId)).graph, link.metaFlowId);
        }
        await links.remove(key);
      }),

    /**
     * Links a flow to one that Meta has already, for example when its name is taken there.
     * @throws ApiError `already-linked` when one of the two belongs to another.
     */
    adopt: (flowId: string, accountId: string, metaFlowId: string) => {
      const key = { flowId, accountId };
      return queued(key, async () => {
        await flows.read(flowId);
        const { graph } = await connect(accountId);
        const before = await links.find(key);
        const foreign = before?.status !== LINK_STATUS.deleted && before?.metaFlowId;
        if (foreign && foreign !== metaFlowId) {
          throw new ApiError(409, 'already-linked', messages.publishing.linkedElsewhere);
        }
        const owner = (await links.ownersOf(accountId, [metaFlowId])).get(metaFlowId);
        if (owner !== undefined && owner !== flowId) {
          throw new ApiError(409, 'already-linked', messages.publishing.alreadyLinked, { flowId: owner });
        }
        const remote = await readFlow(graph, metaFlowId);
        await links.releaseFromDeleted(accountId, metaFlowId);
        await links.put(key, {
          metaFlowId,
          name: remote.name,
          categories: remote.categories,
          endpointUri: remote.endpointUri ?? null,
          status: remote.status,
          validationErrors: JSON.stringify(remote.validationErrors),
          checkedAt: new Date(),
        });
        return links.read(key);
      });
    },

    /** Meta's web preview of what was last uploaded. */
    async preview(flowId: string, accountId: string, renew: boolean) {
      const key = { flowId, accountId };
      const link = await links.require(key);
      const { graph } = await connect(accountId);
      const { url, expiresAt } = await previewUrl(graph, link.metaFlowId, renew);
      await links.update(key, { previewUrl: url, previewExpiresAt: expiresAt });
      return { url, expiresAt: expiresAt.toISOString() };
    },

    connect,
  };
}

/** Flows API: one of the publishing checks failed. */
const PUBLISHING_REFUSED = 139_002;

function markPublished(link: Pick<LinkRow, 'uploadedRevision' | 'uploadedHash'>) {
  return {
    publishedRevision: link.uploadedRevision,
    publishedHash: link.uploadedHash,
    publishedAt: new Date(),
    status: 'PUBLISHED',
  };
}
