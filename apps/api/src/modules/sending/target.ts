import { ApiError } from '../../errors.ts';
import { readFlow } from '../../meta/calls/read-flow.ts';
import { messages } from '../../messages.ts';
import type { FlowService } from '../flows/service.ts';
import type { LinkStore } from '../publishing/links.ts';
import type { PublishingService } from '../publishing/service.ts';
import { flowFacts, type FlowFacts } from './flow-facts.ts';

/** Whom and what a message is sent with. */
export interface SendTarget extends Awaited<ReturnType<PublishingService['connect']>> {
  /** `null` when the account has none. */
  readonly phoneNumberId: string | null;
  /** `null`: the message is about no flow that is known, as with some templates. */
  readonly flow: TargetFlow | null;
}

/** The flow of a message. */
export interface TargetFlow {
  /** The flow here; `null` when it is only at Meta. */
  readonly flowId: string | null;
  readonly metaFlowId: string;
  /** As last known. */
  readonly status: string;
  readonly wasPublished: boolean;
  /** Version here of what is sent; `null` when it is not known. */
  readonly revision: number | null;
  /** `undefined` when the document is not known here. */
  readonly facts: FlowFacts | undefined;
}

/** What a message says about its flow. */
export interface AboutFlow {
  readonly flowId?: string | undefined;
  readonly metaFlowId?: string | undefined;
}

/** Finds out what a message is sent with. */
export type FindTarget = (
  accountId: string,
  about: AboutFlow,
  mode: 'published' | 'draft',
) => Promise<SendTarget>;

/**
 * @returns a function that throws an ApiError `not-found` for an account or flow that is not there, `not-linked` for a flow
 * that Meta does not have.
 */
export function createFindTarget(parts: {
  readonly flows: FlowService;
  readonly links: LinkStore;
  readonly publishing: PublishingService;
}): FindTarget {
  const { flows, links, publishing } = parts;

  const linked = async (
    accountId: string,
    flowId: string,
    mode: 'published' | 'draft',
  ): Promise<TargetFlow> => {
    const flow = await flows.read(flowId);
    const link = await links.require({ flowId, accountId });
    const sent = mode === 'published' ? link.publishedRevision : link.uploadedRevision;
    const text = sent === null ? flow.text : (await flows.version(flowId, sent)).text;
    return {
      flowId,
      metaFlowId: link.metaFlowId,
      status: link.status,
      wasPublished:
        link.status === 'PUBLISHED' || link.publishedRevision !== null || link.publishedAt !== null,
      revision: sent,
      facts: flowFacts(text),
    };
  };

  return async (accountId, { flowId, metaFlowId }, mode) => {
    const connection = await publishing.connect(accountId);
    const { phoneNumberId } = connection.account;
    const target = (flow: TargetFlow | null): SendTarget => ({ ...connection, phoneNumberId, flow });
    const owner =
      flowId ??
      (metaFlowId === undefined
        ? undefined
        : (await links.ownersOf(accountId, [metaFlowId])).get(metaFlowId));
    if (owner !== undefined) return target(await linked(accountId, owner, mode));
    if (metaFlowId === undefined) return target(null);
    const remote = await readFlow(connection.graph, metaFlowId);
    return target({
      flowId: null,
      metaFlowId,
      status: remote.status,
      // A draft may have a live version that only Meta knows of: Meta has the last word.
      wasPublished: true,
      revision: null,
      facts: undefined,
    });
  };
}

/** @throws ApiError `wrong-state` for an account without phone number */
export function requirePhone({ phoneNumberId }: SendTarget): string {
  if (phoneNumberId === null) throw new ApiError(409, 'wrong-state', messages.sending.noPhone);
  return phoneNumberId;
}
