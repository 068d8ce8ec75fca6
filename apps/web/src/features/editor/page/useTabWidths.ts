import { useEffect, type RefObject } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import type { RightTab } from '../session/index.ts';

/** What the right pane holds; the phone beside the endpoint leaves more room for code. */
type WidthOf = RightTab | 'endpoint';

const KEY = 'flowsmith.right-widths';
/** A window this wide has room for a board beside a phone with its panel; in narrower ones the panel goes below it. */
const ROOMY = 1240;
/** A phone with its panel below, in pixels. */
const BESIDE_CODE = 380;
/** What a phone with its panel takes of the window at first, and at most in pixels. */
const SHARE = { part: 0.47, most: 690 } as const;

/** Gives each tab of the right pane a width of its own: a phone with its panel needs more than an inspector. Remembered. */
export function useTabWidths(pane: RefObject<PanelImperativeHandle | null>, tab: WidthOf): void {
  useEffect(() => {
    const width = recall()[tab] ?? firstWidth(tab, window.innerWidth);
    if (width !== undefined) pane.current?.resize(width);
    const remember = () => {
      const size = pane.current?.getSize().inPixels ?? 0;
      if (size > 0) store({ ...recall(), [tab]: Math.round(size) });
    };
    window.addEventListener('pagehide', remember);
    return () => {
      remember();
      window.removeEventListener('pagehide', remember);
    };
  }, [pane, tab]);
}

function firstWidth(tab: WidthOf, room: number): number | undefined {
  switch (tab) {
    case 'inspector':
      return undefined;
    case 'phone':
      return room >= ROOMY ? Math.min(SHARE.most, room * SHARE.part) : undefined;
    case 'endpoint':
      return BESIDE_CODE;
  }
}

type Widths = { readonly [tab in WidthOf]?: number };

function recall(): Widths {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const { inspector, phone, endpoint }: { readonly [key: string]: unknown } = { ...Object(stored) };
    return {
      ...(typeof inspector === 'number' ? { inspector } : {}),
      ...(typeof phone === 'number' ? { phone } : {}),
      ...(typeof endpoint === 'number' ? { endpoint } : {}),
    };
  } catch {
    return {};
  }
}

function store(widths: Widths): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(widths));
  } catch {
    // Storage may be full or forbidden: then the widths last as long as the page.
  }
}
