import type { JsonObject } from '@flowsmith/flow-model';
import { defineCall } from '../graph/context.ts';
import { mayAccess } from '../graph/access.ts';
import { listNodes, listRequestOf } from '../nodes/list-nodes.ts';
import { requestedFields } from '../nodes/read-node.ts';
import { wabaType } from '../nodes/waba.ts';

const edge = { kind: 'business', method: 'GET', scopes: ['business_management'] } as const;

/** The accounts of a business: its own, and those of its customers, of which the sandbox has none (10). */
export const businessAccountCalls = [
  defineCall({
    ...edge,
    edge: 'owned_whatsapp_business_accounts',
    run: (context): Promise<JsonObject> => {
      const { node, sandbox, caller } = context;
      const accounts = sandbox.world
        .all('waba')
        .filter((waba) => waba.businessId === node.id && mayAccess(caller, waba, sandbox.world));
      const position = new Map(accounts.map((waba, index) => [waba.id, accounts.length - index]));
      const list = listRequestOf(context, requestedFields(context));
      return listNodes(wabaType, accounts, (waba) => position.get(waba.id) ?? 0, list, context);
    },
  }),
  defineCall({ ...edge, edge: 'client_whatsapp_business_accounts', run: () => ({ data: [] }) }),
];
