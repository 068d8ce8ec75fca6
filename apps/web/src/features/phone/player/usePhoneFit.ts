import { useCallback, useState } from 'react';
import { PHONE_HEIGHT, PHONE_WIDTH } from '../PhoneFrame.tsx';

/** Both edges of a phone together. */
const EDGES = 12;
const SMALLEST = 0.45;
/** Room around the phone inside the stage. */
const MARGIN = 32;

/** Measures the place of a phone and says how wide it may be to fit; never larger than life. */
export function usePhoneFit(): {
  readonly stage: (element: HTMLElement | null) => (() => void) | undefined;
  readonly width: number;
} {
  const [width, setWidth] = useState(PHONE_WIDTH);
  const stage = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const scale = Math.min(
        1,
        (element.clientHeight - MARGIN) / (PHONE_HEIGHT + EDGES),
        (element.clientWidth - MARGIN) / (PHONE_WIDTH + EDGES),
      );
      setWidth(Math.round(PHONE_WIDTH * Math.max(SMALLEST, scale)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { stage, width };
}
