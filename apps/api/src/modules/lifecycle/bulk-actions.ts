import { messages } from '../../messages.ts';
import type { FlowService } from '../flows/service.ts';
import type { LinkStore } from '../publishing/links.ts';
import type { PublishingService } from '../publishing/service.ts';
import type { BulkAction } from './bulk-schema.ts';
import type { EnvironmentService } from './environments.ts';

/** Where, and for a promotion where to. */
export interface BulkTarget {
  readonly accountId: string;
  readonly toAccountId: string | null;
  readonly publish: boolean;
}

/**
 * Does one action to one flow. Safe to repeat.
 * @returns what came of it, in words
 * @throws MetaError, ApiError
 */
export type BulkAct = (action: BulkAction, flowId: string, target: BulkTarget) => Promise<string>;

const text = messages.lifecycle.bulk.done;

export function createBulkAct(parts: {
  readonly flows: FlowService;
  readonly links: LinkStore;
  readonly publishing: PublishingService;
  readonly environments: EnvironmentService;
}): BulkAct {
  const { flows, links, publishing, environments } = parts;

  /** Under the name and categories that it has at Meta, else those that it has here. */
  const check = async (flowId: string, accountId: string) => {
    const flow = await flows.read(flowId);
    const link = await links.find({ flowId, accountId });
    const [name, own] = [link?.name ?? flow.name, link?.categories ?? flow.categories];
    const categories = own.length === 0 ? ['OTHER'] : own;
    return publishing.preflight(flowId, { accountId, name, categories, endpointUri: link?.endpointUri });
  };

  return async (action, flowId, { accountId, toAccountId, publish }) => {
    switch (action) {
      case 'refresh': {
        await links.require({ flowId, accountId });
        const [link] = await publishing.refresh(flowId, accountId);
        return text.refresh(link?.status ?? '');
      }
      case 'check':
        return text.check((await check(flowId, accountId)).validationErrors.length);
      case 'publish':
        await check(flowId, accountId);
        await publishing.publish(flowId, accountId);
        return text.publish;
      case 'deprecate':
        await publishing.deprecate(flowId, accountId);
        return text.deprecate;
      case 'delete':
        await publishing.remove({ flowId, accountId }, false);
        return text.delete;
      case 'unlink':
        await publishing.remove({ flowId, accountId }, true);
        return text.unlink;
      case 'promote': {
        const wanted = {
          fromAccountId: accountId,
          toAccountId: toAccountId ?? '',
          how: 'copy',
          publish,
        } as const;
        return text.promote((await environments.promote(flowId, wanted)).published);
      }
    }
  };
}
