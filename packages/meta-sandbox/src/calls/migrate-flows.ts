import type { JsonObject } from '@flowsmith/flow-model';
import { defineCall } from '../graph/context.ts';
import type { CallContext } from '../graph/context.ts';
import { mayAccess } from '../graph/access.ts';
import { graphErrors } from '../graph/errors.ts';
import { createFlowNode } from '../flows/create-flow-node.ts';
import { setStatus } from '../flows/set-status.ts';
import { messages } from '../messages.ts';
import { flowsOf } from '../nodes/flows-of.ts';
import type { FlowNode, WabaNode } from '../state/schema.ts';

const MAX_NAMES = 100;

/** `POST /{destination waba}/migrate_flows` (2.11): copies flows of another account, one by one. */
export const migrateFlows = defineCall({
  kind: 'waba',
  method: 'POST',
  edge: 'migrate_flows',
  scopes: ['whatsapp_business_management'],
  run: (context) => {
    const { parameters, sandbox } = context;
    const source = readSource(context);
    const names = parameters.textList('source_flow_names');
    if (names !== undefined && names.length > MAX_NAMES) throw graphErrors.migrateTooMany(MAX_NAMES);
    const flows = flowsOf(sandbox.world, source.id);
    const migrated: JsonObject[] = [];
    const failed: JsonObject[] = [];
    for (const name of names ?? flows.map((flow) => flow.name)) {
      const flow = flows.find((flow) => flow.name === name);
      const problem = problemOf(flow, context);
      if (flow !== undefined && problem === undefined) {
        migrated.push({ source_name: name, source_id: flow.id, migrated_id: copy(flow, context) });
      } else {
        failed.push({ source_name: name, error_code: '4233041', error_message: problem });
      }
    }
    return { migrated_flows: migrated, failed_flows: failed };
  },
});

function readSource({ node, parameters, sandbox, caller }: CallContext<WabaNode>): WabaNode {
  const id = parameters.requiredText('source_waba_id');
  const source = sandbox.world.find('waba', id);
  if (source === undefined) throw graphErrors.unknownNode('POST', id);
  if (source.businessId !== node.businessId) throw graphErrors.migrateBusiness();
  if (!mayAccess(caller, source, sandbox.world)) throw graphErrors.unknownNode('POST', id);
  return source;
}

function problemOf(flow: FlowNode | undefined, { node, sandbox }: CallContext<WabaNode>): string | undefined {
  if (flow === undefined) return messages.flow.migrateUnknown;
  const isTaken = flowsOf(sandbox.world, node.id).some((other) => other.name === flow.name);
  return isTaken ? messages.flow.migrateExists : undefined;
}

/** The copy of a published flow arrives published. */
function copy(flow: FlowNode, { node, sandbox }: CallContext<WabaNode>): string {
  const { name, categories, endpointUri, applicationId, draft, live, publishCount } = flow;
  const created = createFlowNode(
    { wabaId: node.id, name, categories, live, publishCount, endpointUri, applicationId, draft },
    sandbox,
  );
  if (flow.status !== 'DRAFT') setStatus(created, flow.status, sandbox);
  return created.id;
}
