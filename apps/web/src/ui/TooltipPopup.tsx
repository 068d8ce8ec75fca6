import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';

/** The floating words of a tooltip; loaded when the first one opens. */
export default function TooltipPopup({
  anchor,
  side,
  children,
}: {
  readonly anchor: Element;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  readonly children: ReactNode;
}) {
  return (
    <Base.Root open>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="pointer-events-none z-50"
        >
          <Base.Popup className="flex max-w-72 animate-pop items-center gap-2 rounded-control bg-ink px-2 py-1 text-sm text-panel shadow-float">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
