import { Popover as Base } from '@base-ui/react/popover';
import {
  cloneElement,
  useRef,
  useState,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
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

/**
 * Controls that float beside the button that opened them; the page behind stays usable. An editor has dozens of such
 * buttons: until it is opened, each is just a button.
 */
export function Popover({ trigger, open: controlled, onOpenChange, ...content }: PopoverProps) {
  const [own, setOwn] = useState(false);
  const button = useRef<HTMLElement>(null);
  const open = controlled ?? own;
  const { onClick } = trigger.props;

  function change(next: boolean): void {
    setOwn(next);
    onOpenChange?.(next);
  }

  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        'aria-haspopup': 'dialog',
        'aria-expanded': open,
        'data-popup-open': open ? '' : undefined,
        onClick: (event: MouseEvent) => {
          if (typeof onClick === 'function') onClick(event);
          change(!open);
        },
      })}
      {open && <OpenPopover button={button} onClose={() => change(false)} {...content} />}
    </>
  );
}

interface OpenProps extends Omit<PopoverProps, 'trigger' | 'open' | 'onOpenChange'> {
  readonly button: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

function OpenPopover({
  button,
  onClose,
  children,
  title,
  hideTitle = false,
  align = 'start',
  side = 'bottom',
  className,
  flush = false,
}: OpenProps) {
  return (
    <Base.Root
      open
      onOpenChange={(_, { event }) => {
        // A press on the button itself closes by the button's own click.
        if (!(event.target instanceof Node) || button.current?.contains(event.target) !== true) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={button}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup
            finalFocus={button}
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
