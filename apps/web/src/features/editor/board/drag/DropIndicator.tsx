import { useViewport } from '@xyflow/react';
import { gapLine } from './board-dom.ts';
import { useDrag } from './drag-store.ts';

/** The line (or, for an empty list, the box) that shows where a drop would land; red where it is refused. */
export function DropIndicator() {
  const { place, refusal } = useDrag();
  // Reading the viewport draws the line anew when the board moves under it.
  useViewport();
  const line = place === undefined ? undefined : gapLine(place);
  if (line === undefined) return null;
  return (
    <div
      className="drop-indicator"
      data-refused={refusal !== undefined || undefined}
      data-box={line.height > 0 || undefined}
      style={{ left: line.left, top: line.top, width: line.width, height: line.height }}
    />
  );
}
