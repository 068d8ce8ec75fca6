import { ApiError } from '../../errors.ts';
import { downloadFlowJson } from '../../meta/calls/download-flow-json.ts';
import { readFlow, type MetaFlow } from '../../meta/calls/read-flow.ts';
import { updateFlow } from '../../meta/calls/update-flow.ts';
import { MetaError } from '../../meta/meta-error.ts';
import { messages } from '../../messages.ts';
import { hashText } from '../flows/flow-columns.ts';
import type { Flow } from '../flows/schema.ts';
import type { FlowService } from '../flows/service.ts';
import type { LinkKey, LinkRow, LinkStore } from '../publishing/links.ts';
import type { Link } from '../publishing/schema.ts';
import type { PublishingService } from '../publishing/service.ts';
import type { Difference, Drift } from './environment-schema.ts';

/** What drift is looked at with. */
export interface DriftParts {
  readonly flows: FlowService;
  readonly links: LinkStore;
  readonly publishing: PublishingService;
}

/** Flows that somebody changed at Meta, for example in WhatsApp Manager. */
export type DriftService = ReturnType<typeof createDriftService>;

const text = messages.lifecycle.drift;

/** Every function throws a MetaError when Meta refuses, and an `ApiError` `not-linked` for a flow that Meta does not have. */
export function createDriftService({ flows, links, publishing }: DriftParts) {
  /** What was uploaded last from here, as long as its version is kept. */
  const baseOf = async (flowId: string, { uploadedRevision: revision }: LinkRow) => {
    if (revision === null) return null;
    const version = await flows.version(flowId, revision);
    return { revision, text: version.text };
  };

  return {
    /** Compares what is saved here, what was uploaded last, and what Meta has. */
    async read(key: LinkKey): Promise<Drift> {
      const flow = await flows.read(key.flowId);
      const link = await links.require(key);
      const { graph } = await publishing.connect(key.accountId);
      const here = { revision: flow.revision, text: flow.text };
      const base = await baseOf(key.flowId, link);
      const answer = (
        state: Drift['state'],
        there: string | undefined,
        differences: Difference[],
      ): Drift => ({
        state,
        message: text[state],
        here,
        there: there === undefined ? null : { text: there },
        base,
        differences,
        checkedAt: new Date().toISOString(),
      });
      try {
        const [remote, document] = await Promise.all([
          readFlow(graph, link.metaFlowId),
          downloadFlowJson(graph, link.metaFlowId),
        ]);
        const differences = differencesOf(link, remote);
        if (document === undefined) return answer('empty', undefined, differences);
        return answer(stateOf(here.text, document, link, differences), document, differences);
      } catch (error) {
        if (!(error instanceof MetaError) || error.kind !== 'not-found') throw error;
        return answer('gone', undefined, []);
      }
    },

    /**
     * Saves what Meta has as a new version here, and takes over its name, categories and endpoint.
     * @param base revision that the save is based on; `undefined`: whatever is there
     * @throws ApiError `stale` when the flow was saved since, `wrong-state` when Meta has no document
     */
    async pull(key: LinkKey, base: number | undefined): Promise<Flow> {
      const link = await links.require(key);
      const { graph, account } = await publishing.connect(key.accountId);
      const document = await downloadFlowJson(graph, link.metaFlowId);
      if (document === undefined) throw new ApiError(409, 'wrong-state', messages.publishing.noDocument);
      const saved = await flows.save(key.flowId, { text: document, label: text.pulled(account.name) }, base);
      await links.update(key, { uploadedRevision: saved.revision, uploadedHash: hashText(document) });
      await publishing.refresh(key.flowId, key.accountId);
      return flows.read(key.flowId);
    },

    /** Puts what is saved here over what Meta has. A published flow becomes a draft again. */
    async overwrite(key: LinkKey): Promise<Link> {
      const link = await links.require(key);
      const { name, categories, endpointUri } = link;
      const { graph } = await publishing.connect(key.accountId);
      if (differencesOf(link, await readFlow(graph, link.metaFlowId)).length > 0) {
        await updateFlow(graph, link.metaFlowId, { name, categories, endpointUri: endpointUri ?? undefined });
      }
      // Even if what was published is what is saved here, Meta has something else now.
      await links.update(key, { status: 'DRAFT' });
      const { accountId } = key;
      return (await publishing.preflight(key.flowId, { accountId, name, categories, endpointUri })).link;
    },
  };
}

function stateOf(
  here: string,
  there: string,
  link: LinkRow,
  differences: readonly Difference[],
): Drift['state'] {
  const isUploaded = hashText(here) === link.uploadedHash;
  const isSame = hashText(there) === link.uploadedHash || hashText(there) === hashText(here);
  if (isSame && differences.length === 0) return isUploaded || here === there ? 'same' : 'changed-here';
  return isUploaded ? 'changed-there' : 'changed-both';
}

/** What Meta keeps beside the document, against what is known of it here. */
function differencesOf(link: LinkRow, remote: MetaFlow): Difference[] {
  const sides = [
    ['name', link.name, remote.name],
    ['categories', link.categories.toSorted().join(', '), remote.categories.toSorted().join(', ')],
    ['endpointUri', link.endpointUri ?? '', remote.endpointUri ?? ''],
  ] as const;
  return sides.flatMap(([property, left, right]) => (left === right ? [] : [{ property, left, right }]));
}
