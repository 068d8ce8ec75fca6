import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';

/** Distance from the board's edge within which it begins to move, in pixels, and its greatest speed per frame. */
const EDGE = 48;
const SPEED = 18;

/** Moves the board while something is dragged near its edge. */
export function useEdgePan(): { follow: (x: number, y: number) => void; stop: () => void } {
  const flow = useReactFlow();
  return useMemo(() => {
    let frame = 0;
    let velocity = { x: 0, y: 0 };
    function tick(): void {
      frame = 0;
      if (velocity.x === 0 && velocity.y === 0) return;
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x: x + velocity.x, y: y + velocity.y, zoom });
      frame = requestAnimationFrame(tick);
    }
    return {
      follow(x, y) {
        const box = document.querySelector('.board')?.getBoundingClientRect();
        const inside =
          box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
        velocity = inside
          ? { x: push(x, box.left, box.right), y: push(y, box.top, box.bottom) }
          : { x: 0, y: 0 };
        if (frame === 0) frame = requestAnimationFrame(tick);
      },
      stop() {
        velocity = { x: 0, y: 0 };
        cancelAnimationFrame(frame);
        frame = 0;
      },
    };
  }, [flow]);
}

function push(at: number, start: number, end: number): number {
  if (at < start + EDGE) return SPEED * ((start + EDGE - at) / EDGE);
  if (at > end - EDGE) return -SPEED * ((at - end + EDGE) / EDGE);
  return 0;
}
