import { useStore } from '@xyflow/react';

/** Says in three steps how far away the board is, for styles that depend on it: one attribute, no redraw of screens. */
export function BoardZoom() {
  const step = useStore(({ transform: [, , zoom] }) => (zoom < 0.3 ? 'far' : zoom < 0.65 ? 'mid' : 'near'));
  return <span hidden data-zoom={step} />;
}
