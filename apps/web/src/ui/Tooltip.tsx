import {
  cloneElement,
  lazy,
  Suspense,
  useEffect,
  type ReactElement,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { create } from 'zustand';
import { Kbd } from './Kbd.tsx';

/** Props of {@link Tooltip}. */
export interface TooltipProps extends Tip {
  /** The one element that it explains. It must take event handlers. */
  readonly children: ReactElement<Record<string, unknown>>;
}

interface Tip {
  readonly content: ReactNode;
  /** Keys shown after the words, for example `⌘K`. */
  readonly shortcut?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
}

/**
 * Words that appear when the pointer rests on an element or the keyboard reaches it. Never the only name of a control.
 * There are hundreds of them in an editor and one is open at most, so each is just handlers on its element, and one
 * popup ({@link TooltipProvider}) serves all.
 */
export function Tooltip({ children, ...tip }: TooltipProps) {
  const { props } = children;
  return cloneElement(children, {
    onPointerEnter: both(props['onPointerEnter'], ({ currentTarget, nativeEvent }) => {
      if (nativeEvent instanceof PointerEvent && nativeEvent.pointerType !== 'touch')
        rest(currentTarget, tip);
    }),
    onPointerLeave: both(props['onPointerLeave'], hide),
    onPointerDown: both(props['onPointerDown'], hide),
    onFocus: both(props['onFocus'], ({ currentTarget }) => {
      if (currentTarget.matches(':focus-visible')) show(currentTarget, tip);
    }),
    onBlur: both(props['onBlur'], hide),
  });
}

const TooltipPopup = lazy(() => import('./TooltipPopup.tsx'));

/** Draws the open tooltip. Wrap the app in it. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <OpenTooltip />
    </>
  );
}

function OpenTooltip() {
  const { anchor, tip } = useOpen();
  useEffect(() => {
    if (anchor === undefined) return undefined;
    // An element that goes away under the pointer tells nobody that the pointer left it.
    const leave = ({ target }: Event): void => {
      if (!anchor.isConnected || (target instanceof Node && !anchor.contains(target))) hide();
    };
    const escape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') hide();
    };
    document.addEventListener('pointerover', leave, { capture: true });
    document.addEventListener('wheel', hide, { capture: true, passive: true });
    document.addEventListener('keydown', escape, { capture: true });
    return () => {
      document.removeEventListener('pointerover', leave, { capture: true });
      document.removeEventListener('wheel', hide, { capture: true });
      document.removeEventListener('keydown', escape, { capture: true });
    };
  }, [anchor]);
  if (anchor === undefined || tip === undefined) return null;
  return (
    <Suspense>
      <TooltipPopup anchor={anchor} side={tip.side ?? 'top'}>
        {tip.content}
        {tip.shortcut !== undefined && <Kbd inverse>{tip.shortcut}</Kbd>}
      </TooltipPopup>
    </Suspense>
  );
}

/** How long the pointer must rest, and how long after one tooltip its neighbours open at once, in milliseconds. */
const DELAY = 500;
const NEIGHBOURS = 300;

const CLOSED = { anchor: undefined, tip: undefined };
const useOpen = create<{ readonly anchor: Element | undefined; readonly tip: Tip | undefined }>()(
  () => CLOSED,
);
let resting: ReturnType<typeof setTimeout> | undefined;
let closedAt = -Infinity;

function rest(anchor: Element, tip: Tip): void {
  clearTimeout(resting);
  if (performance.now() - closedAt < NEIGHBOURS) show(anchor, tip);
  else resting = setTimeout(() => show(anchor, tip), DELAY);
}

function show(anchor: Element, tip: Tip): void {
  clearTimeout(resting);
  if (anchor.isConnected) useOpen.setState({ anchor, tip });
}

function hide(): void {
  clearTimeout(resting);
  if (useOpen.getState().anchor === undefined) return;
  closedAt = performance.now();
  useOpen.setState(CLOSED);
}

/** The handler that an element has already, then ours. */
function both(own: unknown, then: (event: SyntheticEvent) => void) {
  return (event: SyntheticEvent): void => {
    if (typeof own === 'function') own(event);
    then(event);
  };
}
