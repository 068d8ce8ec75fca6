import { useRef, type HTMLAttributes, type PointerEvent, type RefObject } from 'react';

/** Turns a strip of slides, each as wide as the strip, to the one with this number. */
export function turnStrip(strip: HTMLElement | null, index: number): void {
  strip?.scrollTo({ left: index * strip.clientWidth * directionSign(strip), behavior: 'smooth' });
}

/** Lets a mouse swipe a strip of slides as a finger does; fingers and trackpads need no help. */
export function useMouseSwipe(strip: RefObject<HTMLElement | null>): HTMLAttributes<HTMLElement> {
  const from = useRef<{ readonly x: number; readonly left: number; readonly index: number }>(undefined);
  const end = () => {
    const element = strip.current;
    if (element === null || from.current === undefined) return;
    const moved = (element.scrollLeft - from.current.left) / element.clientWidth;
    // A third of the way is meant.
    const turn = Math.abs(moved) > 1 / 3 ? Math.sign(moved) * directionSign(element) : 0;
    const { index } = from.current;
    from.current = undefined;
    element.style.removeProperty('scroll-snap-type');
    turnStrip(element, index + turn);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const { currentTarget: element, pointerType, button, pointerId, clientX } = event;
      if (pointerType !== 'mouse' || button !== 0) return;
      const index = Math.round(Math.abs(element.scrollLeft) / element.clientWidth);
      from.current = { x: clientX, left: element.scrollLeft, index };
      element.setPointerCapture(pointerId);
      // Snapping would take back every step of the hand.
      element.style.scrollSnapType = 'none';
    },
    onPointerMove: ({ currentTarget: element, clientX }: PointerEvent<HTMLElement>) => {
      if (from.current === undefined) return;
      const scale = element.getBoundingClientRect().width / element.clientWidth;
      element.scrollLeft = from.current.left - (clientX - from.current.x) / scale;
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

function directionSign(element: HTMLElement): 1 | -1 {
  return getComputedStyle(element).direction === 'rtl' ? -1 : 1;
}
