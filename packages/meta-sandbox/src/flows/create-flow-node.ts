import type { Sandbox } from '../graph/context.ts';
import type { FlowNode } from '../state/schema.ts';
import { checkRoom } from './check-room.ts';
import { announceStatus } from './set-status.ts';

/** Adds a draft flow with a new id. */
export function createFlowNode(
  content: Pick<FlowNode, 'wabaId' | 'name' | 'categories'> &
    Partial<Pick<FlowNode, 'endpointUri' | 'applicationId' | 'draft' | 'live' | 'publishCount'>>,
  sandbox: Sandbox,
): FlowNode {
  const order = sandbox.world.nextNumber();
  const flow: FlowNode = {
    kind: 'flow',
    id: String(600_100_200_300_000 + order),
    order,
    status: 'DRAFT',
    updatedAt: sandbox.now().getTime(),
    live: [],
    publishCount: 0,
    ...content,
  };
  checkRoom(flow, sandbox.world);
  sandbox.world.put(flow);
  announceStatus(flow, undefined, sandbox);
  return flow;
}
