import { isEndpointFlow, parseDocument } from '@flowsmith/flow-model';
import { cloneFlow } from '../../meta/calls/clone-flow.ts';
import { MOST_FLOW_BYTES } from '../../meta/calls/download-flow-json.ts';
import { listAssets } from '../../meta/calls/list-assets.ts';
import { listFlows } from '../../meta/calls/list-flows.ts';
import { previewUrl } from '../../meta/calls/preview-url.ts';
import { readHealth } from '../../meta/calls/read-health.ts';
import { updateFlow } from '../../meta/calls/update-flow.ts';
import { MetaError } from '../../meta/meta-error.ts';
import type { FlowService } from '../flows/service.ts';
import type { LinkKey, LinkStore } from '../publishing/links.ts';
import type { MetaFlowService } from '../publishing/meta-flows.ts';
import type { PublishingService } from '../publishing/service.ts';
import { toHealth } from './health.ts';
import { readMetrics } from './metrics.ts';
import { possibleActions } from './possible-actions.ts';
import { previewLinkOf } from './preview-link.ts';
import type * as schema from './schema.ts';

/** What flows at Meta are worked with. */
export interface LifecycleParts {
  readonly flows: FlowService;
  readonly links: LinkStore;
  readonly publishing: PublishingService;
  readonly metaFlows: MetaFlowService;
}

/** Everything that can be done with a linked flow at Meta beside checking and publishing it. */
export type LifecycleService = ReturnType<typeof createLifecycleService>;

/**
 * Every function throws a {@link MetaError} when Meta refuses or cannot be reached, and an `ApiError` `not-found`
 * for a flow or account that is not there, `not-linked` for a flow that Meta does not have.
 */
export function createLifecycleService({ flows, links, publishing, metaFlows }: LifecycleParts) {
  const open = async (key: LinkKey) => {
    const link = await links.require(key);
    return { link, ...(await publishing.connect(key.accountId)) };
  };

  return {
    /** What can be done now and what it will mean, as last known here. */
    async possible({ flowId, accountId }: LinkKey): Promise<schema.Possible> {
      await flows.read(flowId);
      await publishing.connect(accountId);
      const [link] = await links.list(flowId, accountId);
      return possibleActions(link);
    },

    /** Changes what Meta keeps beside the document. A published flow becomes a draft again. */
    async updateMetadata(key: LinkKey, changes: schema.UpdateMetadata) {
      const { link, graph } = await open(key);
      await updateFlow(graph, link.metaFlowId, changes);
      const [fresh] = await publishing.refresh(key.flowId, key.accountId);
      return fresh ?? links.read(key);
    },

    /**
     * Lets Meta copy the flow's document into a new draft, and brings that here. When the answer is lost, the new flow is
     * looked for by its name before anything fails.
     */
    async clone(key: LinkKey, { name, categories, endpointUri }: schema.CloneFlow) {
      const { link, graph, account } = await open(key);
      const wanted = { name, categories: categories ?? link.categories, endpointUri };
      const metaFlowId = await cloneFlow(graph, account.wabaId, link.metaFlowId, wanted).catch(
        async (error: unknown) => {
          if (!(error instanceof MetaError) || error.retry !== 'unknown-outcome') throw error;
          const made = (await listFlows(graph, account.wabaId)).find((flow) => flow.name === name);
          if (made === undefined) throw error;
          return made.id;
        },
      );
      const flow = await metaFlows.import(key.accountId, metaFlowId);
      return { metaFlowId, flowId: flow.id };
    },

    /** The files that Meta has of the flow, with their text. */
    async assets(key: LinkKey) {
      const { link, graph } = await open(key);
      const assets = await listAssets(graph, link.metaFlowId);
      return Promise.all(
        assets.map(async ({ name, type, url }) => ({
          name,
          assetType: type,
          text: type === 'FLOW_JSON' ? await graph.download(url, MOST_FLOW_BYTES) : null,
        })),
      );
    },

    /** What stands in the way of sending the flow, for the number of the account. */
    async health(key: LinkKey): Promise<schema.Health> {
      const { link, graph, account } = await open(key);
      return toHealth(await readHealth(graph, link.metaFlowId, account.phoneNumberId));
    },

    /** A link to Meta's web preview with its parameters. */
    async preview(key: LinkKey, options: schema.PreviewLink) {
      const { link, graph } = await open(key);
      const { value } = parseDocument((await flows.read(key.flowId)).text);
      const { url: plainUrl, expiresAt } = await previewUrl(graph, link.metaFlowId, options.renew);
      await links.update(key, { previewUrl: plainUrl, previewExpiresAt: expiresAt });
      return {
        ...previewLinkOf(plainUrl, options, isEndpointFlow(value)),
        plainUrl,
        expiresAt: expiresAt.toISOString(),
      };
    },

    /** Meta's figures of the flow's endpoint; that there are none yet is an answer, not a failure. */
    async metrics(key: LinkKey, query: schema.MetricsQuery): Promise<schema.Metrics> {
      const { link, graph } = await open(key);
      const { value } = parseDocument((await flows.read(key.flowId)).text);
      return readMetrics(graph, link.metaFlowId, query, isEndpointFlow(value));
    },
  };
}
