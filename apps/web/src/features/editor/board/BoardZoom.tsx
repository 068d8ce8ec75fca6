import { useStore } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';

/**
 * Says on the board's element in three steps how far away it is, and whether a route is being drawn, for styles that
 * depend on it: two attributes, no redraw of screens. Attributes rather than `:has()`, which would make the browser look at
 * all screens again whenever anything on the board changes.
 */
export function BoardZoom() {
  const step = useStore(({ transform: [, , zoom] }) => (zoom < 0.3 ? 'far' : zoom < 0.65 ? 'mid' : 'near'));
  const drawing = useStore(({ connection }) => connection.inProgress);
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const board = place.current?.closest<HTMLElement>('.board');
    board?.setAttribute('data-zoom', step);
    board?.toggleAttribute('data-drawing', drawing);
  }, [step, drawing]);
  return <span hidden ref={place} />;
}
