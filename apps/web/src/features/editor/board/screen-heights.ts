import type { NodeId } from '@flowsmith/flow-model';
import { create } from 'zustand';

/** Drawn heights of screens in board pixels, by node id; the automatic placing leaves room by them. */
export const useScreenHeights = create<{ readonly heights: ReadonlyMap<NodeId, number> }>()(() => ({
  heights: new Map(),
}));

let pending: Map<NodeId, number> | undefined;

/** Notes the drawn height of a screen; several in one frame become one change. */
export function noteHeight(id: NodeId, height: number): void {
  const known = useScreenHeights.getState().heights.get(id);
  if (known !== undefined && Math.abs(known - height) < 2) return;
  if (pending === undefined) {
    pending = new Map();
    requestAnimationFrame(flush);
  }
  pending.set(id, height);
}

function flush(): void {
  const changes = pending;
  pending = undefined;
  if (changes === undefined) return;
  useScreenHeights.setState(({ heights }) => ({ heights: new Map([...heights, ...changes]) }));
}
