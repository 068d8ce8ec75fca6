import {
  cloneElement,
  lazy,
  Suspense,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';

/** Props of {@link Menu}. */
export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly children: ReactNode;
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/**
 * A list of commands behind a button. Until it is opened it is just a button: a page has dozens, and what menus are made
 * of is loaded with the first.
 */
export function Menu({
  trigger,
  children,
  align = 'start',
  side = 'bottom',
  open: controlled,
  onOpenChange,
}: MenuProps) {
  const [own, setOwn] = useState(false);
  const button = useRef<HTMLElement>(null);
  const open = controlled ?? own;
  const { onClick, onKeyDown } = trigger.props;

  function change(next: boolean): void {
    setOwn(next);
    onOpenChange?.(next);
  }

  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'data-popup-open': open ? '' : undefined,
        onClick: (event: MouseEvent) => {
          if (typeof onClick === 'function') onClick(event);
          change(!open);
        },
        onKeyDown: (event: KeyboardEvent) => {
          if (typeof onKeyDown === 'function') onKeyDown(event);
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          change(true);
        },
      })}
      {open && (
        <Suspense>
          <MenuPopup anchor={button} button={button} align={align} side={side} onClose={() => change(false)}>
            {children}
          </MenuPopup>
        </Suspense>
      )}
    </>
  );
}

/** Props of {@link ContextMenu}. */
export interface ContextMenuProps {
  /** `MenuItem`s. Rendered only while the menu is open. */
  readonly menu: ReactNode;
  /** The element that answers to a right click or the menu key. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** Commands for the thing under the pointer. Everything in it must be reachable in another way, too. */
export function ContextMenu({ menu, children }: ContextMenuProps) {
  const [at, setAt] = useState<DOMRect>();
  const { onContextMenu } = children.props;
  return (
    <>
      {cloneElement(children, {
        'data-popup-open': at === undefined ? undefined : '',
        onContextMenu: (event: MouseEvent) => {
          if (typeof onContextMenu === 'function') onContextMenu(event);
          event.preventDefault();
          setAt(new DOMRect(event.clientX, event.clientY, 0, 0));
        },
      })}
      {at !== undefined && (
        <Suspense>
          <MenuPopup
            key={`${at.x} ${at.y}`}
            anchor={{ getBoundingClientRect: () => at }}
            align="start"
            side="bottom"
            onClose={() => setAt(undefined)}
          >
            {menu}
          </MenuPopup>
        </Suspense>
      )}
    </>
  );
}

const parts = () => import('./menu-parts.tsx');
const MenuPopup = lazy(async () => ({ default: (await parts()).MenuPopup }));

/** One command of a {@link Menu} or {@link ContextMenu}. */
export const MenuItem = lazy(async () => ({ default: (await parts()).MenuItem }));
/** A command that links to another page. */
export const MenuLinkItem = lazy(async () => ({ default: (await parts()).MenuLinkItem }));
/** A choice among several, or an option that is on or off: shows a tick. */
export const MenuCheckItem = lazy(async () => ({ default: (await parts()).MenuCheckItem }));
/** A command that opens a further list. */
export const SubMenu = lazy(async () => ({ default: (await parts()).SubMenu }));
/** A heading over some commands. */
export const MenuGroup = lazy(async () => ({ default: (await parts()).MenuGroup }));
/** A line between groups of commands. */
export const MenuSeparator = lazy(async () => ({ default: (await parts()).MenuSeparator }));
