import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';

/** Props of {@link Popover}. */
export interface PopoverProps {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly children: ReactNode;
  /** Accessible name, shown as a heading unless `hideTitle`. */
  readonly title: string;
  readonly hideTitle?: boolean;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly className?: string;
  /** Content runs to the edges. */
  readonly flush?: boolean;
}

/** Controls that float beside the button that opened them; the page behind stays usable. */
export function Popover(props: PopoverProps) {
  const {
    trigger,
    children,
    title,
    hideTitle = false,
    open,
    onOpenChange,
    align = 'start',
    side = 'bottom',
    className,
    flush = false,
  } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup
            className={cx(
              'flex max-h-[var(--available-height)] min-w-56 animate-pop flex-col overflow-y-auto rounded-card bg-raised text-ink shadow-float outline-none',
              !flush && 'p-3',
              className,
            )}
          >
            <Base.Title
              className={
                hideTitle ? 'sr-only' : cx('text-base font-semibold', flush ? 'px-3 pt-3 pb-2' : 'pb-2')
              }
            >
              {title}
            </Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
