import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { downloadFlowJson } from '../../meta/calls/download-flow-json.ts';
import { listFlows } from '../../meta/calls/list-flows.ts';
import { readFlow } from '../../meta/calls/read-flow.ts';
import { hashText } from '../flows/flow-columns.ts';
import type { FlowService } from '../flows/service.ts';
import type { LinkStore } from './links.ts';
import type { PublishingService } from './service.ts';

/** Flows that Meta has: to look at, and to bring here. */
export type MetaFlowService = ReturnType<typeof createMetaFlowService>;

/** Every function throws a MetaError when Meta refuses or cannot be reached. */
export function createMetaFlowService(parts: {
  readonly flows: FlowService;
  readonly links: LinkStore;
  readonly publishing: PublishingService;
}) {
  const { flows, links, publishing } = parts;

  const withOwner = async <Remote extends { readonly id: string }>(
    accountId: string,
    remotes: readonly Remote[],
  ) => {
    const owners = await links.ownersOf(
      accountId,
      remotes.map(({ id }) => id),
    );
    return remotes.map((remote) => ({ ...remote, linkedFlowId: owners.get(remote.id) ?? null }));
  };

  const read = async (accountId: string, metaFlowId: string) => {
    const { graph } = await publishing.connect(accountId);
    const remote = await readFlow(graph, metaFlowId);
    return { ...remote, linkedFlowId: (await links.ownersOf(accountId, [remote.id])).get(remote.id) ?? null };
  };

  return {
    read,

    async list(accountId: string) {
      const { graph, account } = await publishing.connect(accountId);
      return withOwner(accountId, await listFlows(graph, account.wabaId));
    },

    /**
     * Makes a flow here of one at Meta, byte for byte, and links the two.
     * @throws ApiError `already-linked`, with the owner's id in `details.flowId`, when it is here already.
     */
    async import(accountId: string, metaFlowId: string) {
      const { graph, account } = await publishing.connect(accountId);
      const remote = await read(accountId, metaFlowId);
      if (remote.linkedFlowId !== null) {
        throw new ApiError(409, 'already-linked', messages.publishing.alreadyLinked, {
          flowId: remote.linkedFlowId,
        });
      }
      const text = await downloadFlowJson(graph, metaFlowId);
      if (text === undefined) throw new ApiError(409, 'wrong-state', messages.publishing.noDocument);
      const created = await flows.create({
        name: remote.name,
        text,
        categories: remote.categories,
        label: messages.publishing.importedFrom(account.name),
      });
      const textHash = hashText(text);
      const live = remote.status === 'PUBLISHED';
      await links.releaseFromDeleted(accountId, metaFlowId);
      await links.put(
        { flowId: created.id, accountId },
        {
          metaFlowId,
          name: remote.name,
          categories: remote.categories,
          endpointUri: remote.endpointUri ?? null,
          status: remote.status,
          validationErrors: JSON.stringify(remote.validationErrors),
          checkedAt: new Date(),
          uploadedRevision: created.revision,
          uploadedHash: textHash,
          ...(live ? { publishedRevision: created.revision, publishedHash: textHash } : {}),
        },
      );
      return flows.read(created.id);
    },
  };
}
