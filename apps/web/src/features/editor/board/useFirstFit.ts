import {
  useOnViewportChange,
  useReactFlow,
  useStore,
  type ReactFlowState,
  type Viewport,
} from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { useEditorStore } from '../session/index.ts';

/** A flow of this many screens or fewer is shown whole at first; of a larger one its beginning, readable. */
const WHOLE = 6;

/** Where a board was looked at last, by its session: who comes back from the endpoint finds it as it was left. */
const lastLooks = new WeakMap<WeakKey, Viewport>();

/** Shows the flow when it is opened, as soon as its screens have their sizes. */
export function useFirstFit(): void {
  const flow = useReactFlow();
  const store = useEditorStore();
  const measured = useStore(allMeasured);
  const done = useRef(false);
  const remember = useCallback(
    (viewport: Viewport) => {
      if (done.current) lastLooks.set(store, viewport);
    },
    [store],
  );
  useOnViewportChange({ onChange: remember, onEnd: remember });
  useEffect(() => {
    if (!measured || done.current) return undefined;
    // Heights settle one frame after the first drawing: placing follows them, and may begin measuring anew.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        done.current = true;
        const last = lastLooks.get(store);
        if (last !== undefined) {
          void flow.setViewport(last);
          return;
        }
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
  }, [flow, store, measured]);
}

/** The library's own `useNodesInitialized` waits for nodes that carry their sizes; ours are made anew without them. */
function allMeasured({ nodeLookup }: ReactFlowState): boolean {
  return nodeLookup.size > 0 && nodeLookup.values().every(({ measured }) => measured.width !== undefined);
}
