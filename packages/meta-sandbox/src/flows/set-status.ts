import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import type { FlowNode, FlowStatus } from '../state/schema.ts';

/** Stores a flow with a status, and tells of the change when it is one (8.6, FLOW_STATUS_CHANGE). */
export function setStatus(flow: FlowNode, status: FlowStatus, sandbox: Sandbox): FlowNode {
  const changed = { ...flow, status };
  sandbox.world.put(changed);
  if (flow.status !== status) announceStatus(changed, flow.status, sandbox);
  return changed;
}

/** Tells of a status; `before` is absent for a flow that was just created. */
export function announceStatus(flow: FlowNode, before: FlowStatus | undefined, sandbox: Sandbox): void {
  sandbox.emit({
    wabaId: flow.wabaId,
    field: 'flows',
    lane: flow.id,
    value: {
      event: 'FLOW_STATUS_CHANGE',
      message: messages.flow.statusChange(flow.name, before, flow.status),
      flow_id: flow.id,
      ...(before !== undefined && { old_status: before }),
      new_status: flow.status,
    },
  });
}
