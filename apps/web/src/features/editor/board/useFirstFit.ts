import { useReactFlow, useStore, type ReactFlowState } from '@xyflow/react';
import { useEffect, useRef } from 'react';

/** A flow of this many screens or fewer is shown whole at first; of a larger one its beginning, readable. */
const WHOLE = 6;

/** Shows the flow when it is opened, as soon as its screens have their sizes. */
export function useFirstFit(): void {
  const flow = useReactFlow();
  const measured = useStore(allMeasured);
  const done = useRef(false);
  useEffect(() => {
    if (!measured || done.current) return undefined;
    // Heights settle one frame after the first drawing: placing follows them, and may begin measuring anew.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        done.current = true;
        const nodes = flow.getNodes();
        void flow.fitView({
          padding: 0.12,
          maxZoom: 0.9,
          minZoom: 0.28,
          ...(nodes.length > WHOLE ? { nodes: nodes.slice(0, WHOLE) } : {}),
        });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [flow, measured]);
}

/** The library's own `useNodesInitialized` waits for nodes that carry their sizes; ours are made anew without them. */
function allMeasured({ nodeLookup }: ReactFlowState): boolean {
  return nodeLookup.size > 0 && nodeLookup.values().every(({ measured }) => measured.width !== undefined);
}
