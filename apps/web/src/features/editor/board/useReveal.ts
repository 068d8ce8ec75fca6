import { nodeId, pathOfNode, valueAt, type FlowDocument, type NodeId } from '@flowsmith/flow-model';
import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditorStore } from '../session/index.ts';
import { isJsonObject } from '../common/json.ts';
import { SCREEN_WIDTH } from './board-graph.ts';
import { nodeElement } from './drag/board-dom.ts';

/** Brings what was selected elsewhere (outline, JSON, problems, keyboard, undo) into view on the board. */
export function useReveal(): void {
  const store = useEditorStore();
  const flow = useReactFlow();
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.selection === before.selection && state.reveal === before.reveal) return;
        if (state.selection.kind === 'none' || state.selectionOrigin === 'board') return;
        const id = state.selection.ids.at(-1);
        // Wait for the drawing: what was just added has no place yet.
        if (id !== undefined) requestAnimationFrame(() => bringIntoView(flow, store.getState().doc, id));
      }),
    [store, flow],
  );
}

/** Centres a screen or component unless it can be seen already. */
export function bringIntoView(flow: ReturnType<typeof useReactFlow>, doc: FlowDocument, id: NodeId): void {
  const board = document.querySelector('.board')?.getBoundingClientRect();
  if (board === undefined) return;
  const zoom = Math.max(flow.getZoom(), 0.5);
  const box = nodeElement(id)?.getBoundingClientRect();
  if (box !== undefined && box.height > 0) {
    const visible =
      box.left >= board.left &&
      box.right <= board.right &&
      box.top >= board.top &&
      box.top + Math.min(box.height, 80) <= board.bottom;
    if (visible && flow.getZoom() >= 0.3) return;
    const centre = flow.screenToFlowPosition({
      x: box.left + box.width / 2,
      y: box.top + Math.min(box.height, board.height) / 2,
    });
    void flow.setCenter(centre.x, centre.y, { zoom, duration: motion() });
    return;
  }
  const path = pathOfNode(doc, id);
  const screen = path === undefined ? undefined : valueAt(doc.value, path.slice(0, 2));
  const node = isJsonObject(screen) ? flow.getNode(nodeId(screen)) : undefined;
  if (node !== undefined)
    void flow.setCenter(node.position.x + SCREEN_WIDTH / 2, node.position.y + 300, {
      zoom,
      duration: motion(),
    });
}

/** Length of the board's movements in milliseconds: none for people who want no motion. */
function motion(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150;
}
