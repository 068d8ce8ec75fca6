import type { FlowNode } from '../state/schema.ts';
import type { World } from '../state/world.ts';

/** The flows of an account, oldest first. */
export function flowsOf(world: World, wabaId: string): FlowNode[] {
  return world.all('flow').filter((flow) => flow.wabaId === wabaId);
}
