import { graphErrors } from '../graph/errors.ts';
import type { FlowNode } from '../state/schema.ts';
import type { World } from '../state/world.ts';

const MAX_FLOWS = 5_000;
/** Of all drafts and live versions together, in UTF-16 units: the whole state is saved as one value. */
const MAX_TEXT = 64 * 1024 * 1024;

/** Throws when the sandbox has no room for this flow as it is now. */
export function checkRoom(flow: FlowNode, world: World): void {
  const others = world.all('flow').filter((other) => other.id !== flow.id);
  const total = others.reduce((sum, other) => sum + sizeOf(other), sizeOf(flow));
  if (others.length >= MAX_FLOWS || total > MAX_TEXT) throw graphErrors.full();
}

function sizeOf({ draft, live }: FlowNode): number {
  return live.reduce((sum, { text }) => sum + text.length, draft?.length ?? 0);
}
