import type { Sandbox } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import type { FlowNode } from '../state/schema.ts';
import { checkRoom } from './check-room.ts';
import { setStatus } from './set-status.ts';

/** What an edit may change. */
export type FlowChange = Partial<
  Pick<FlowNode, 'name' | 'categories' | 'endpointUri' | 'applicationId' | 'draft'>
>;

/** Changes a flow. One that is out becomes a draft again, while its published versions stay live (2.14). */
export function editFlow(flow: FlowNode, change: FlowChange, sandbox: Sandbox): FlowNode {
  if (flow.status === 'DEPRECATED') throw graphErrors.flowFrozen();
  const edited = { ...flow, ...change, updatedAt: sandbox.now().getTime() };
  checkRoom(edited, sandbox.world);
  return setStatus(edited, 'DRAFT', sandbox);
}
