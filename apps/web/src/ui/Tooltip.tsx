import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

/** Props of {@link Tooltip}. */
export interface TooltipProps {
  readonly content: ReactNode;
  /** Keys shown after the words, for example `⌘K`. */
  readonly shortcut?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** The one element that it explains. It must take props and a ref. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** Words that appear when the pointer rests on an element or the keyboard reaches it. Never the only name of a control. */
export function Tooltip({ content, shortcut, side = 'top', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className="flex max-w-72 animate-pop items-center gap-2 rounded-control bg-ink px-2 py-1 text-sm text-panel shadow-float data-[instant]:animate-none">
            {content}
            {shortcut !== undefined && <Kbd inverse>{shortcut}</Kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Shares the opening delay among all tooltips: once one is open, its neighbours open at once. Wrap the app in it. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider delay={500} timeout={300}>
      {children}
    </Base.Provider>
  );
}
